// Real databases and browsers, on machines that are busy: slow is not broken.
jest.setTimeout(90_000);
