import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';

interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

/** Built into browsers of phones and tablets; elsewhere a reader or the search field serves. */
const detectorClass = (): DetectorClass | undefined =>
  (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

export const cameraReads = (): boolean => detectorClass() !== undefined;

const LOOK_MS = 250;
/** The same code held before the camera is one person. */
const AGAIN_MS = 5_000;

/** The back camera's picture; every QR code it sees is handed on once. */
export const CameraReader = (props: { busy: boolean; onCode: (code: string) => void }) => {
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(props);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const Class = detectorClass();
    if (!Class) return;
    const detector = new Class({ formats: ['qr_code'] });
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    let last = { code: '', at: 0 };
    const look = async () => {
      const { busy, onCode } = latest.current;
      const found =
        video.current && !busy ? await detector.detect(video.current).catch(() => []) : [];
      const code = found[0]?.rawValue;
      if (code !== undefined && (code !== last.code || Date.now() - last.at > AGAIN_MS)) {
        last = { code, at: Date.now() };
        onCode(code);
      }
      if (!stopped) timer = setTimeout(() => void look(), LOOK_MS);
    };
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment' } })
      .then(async (opened) => {
        stream = opened;
        if (stopped || !video.current) {
          for (const track of opened.getTracks()) track.stop();
          return;
        }
        video.current.srcObject = opened;
        await video.current.play();
        await look();
      })
      .catch(() => setRefused(true));
    return () => {
      stopped = true;
      clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, []);
  if (refused) {
    return (
      <Alert severity="warning">
        カメラを使えません。ブラウザーの設定でカメラを許可するか、番号・名前でさがしてください。
      </Alert>
    );
  }
  return (
    <Box
      component="video"
      ref={video}
      muted
      playsInline
      aria-label="カメラの映像"
      sx={{ width: '100%', maxHeight: 320, borderRadius: 2, bgcolor: '#000', objectFit: 'cover' }}
    />
  );
};
