// Generated from openapi.json by `npm run openapi`: do not edit.
export interface paths {
    "/api/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 監査ログの一覧 / List audit entries, newest first */
        get: operations["AuditEntries_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The centre: its themes, kinds, municipalities and labels */
        get: operations["Profile_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 今のサインイン / The session of the caller */
        get: operations["Session_show"];
        put?: never;
        /** サインイン / Sign in with address and password */
        post: operations["Session_create"];
        /** サインアウト / Sign out */
        delete: operations["Session_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 担当になれる職員 / Colleagues a case can be assigned to */
        get: operations["Staff_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 相談の一覧 / List consultations */
        get: operations["Consultations_index"];
        put?: never;
        /** 相談を受け付ける / Submit a consultation (the desk may add channel, receivedAt, proxy) */
        post: operations["Consultations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 相談を読む / Read one consultation */
        get: operations["Consultations_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 相談の担当や内容を直す / Assign or mend (If-Match required) */
        patch: operations["Consultations_change"];
        trace?: never;
    };
    "/api/v1/consultations/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 状態を進める / Move along the state table */
        post: operations["Consultations_transition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 相談を完了にする / Close */
        post: operations["Consultations_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 経過 / What has happened to the case */
        get: operations["CaseHistory_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/hearing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 聞き取りの記録 / Hearings, newest first */
        get: operations["CaseHistory_hearings"];
        put?: never;
        /** 聞き取りを記録する / Record a hearing */
        post: operations["CaseHistory_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** この API の説明（OpenAPI 3.1） / This description */
        get: operations["ApiDocument_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AuditEntry: {
            id: string;
            /** Format: date-time */
            at: string;
            actorKind: string;
            actorId: string | null;
            actorName: string;
            actorRole: string | null;
            action: string;
            recordType: string;
            recordId: string;
            changes: {
                [key: string]: {
                    from: unknown;
                    to: unknown;
                };
            } | null;
            ip: string | null;
            requestId: string;
        };
        Profile: {
            key: string;
            name: string;
            productName: string;
            fields: string[];
            themes: {
                code: string;
                field: string;
                name: string;
                scope: string;
            }[];
            contentTypes: {
                value: string;
                label: string;
                description: string;
            }[];
            requesterTypes: {
                value: string;
                label: string;
                description: string;
            }[];
            municipalities: {
                code: string;
                name: string;
                kana: string;
            }[];
            channels: {
                value: string;
                label: string;
            }[];
            methods: {
                value: string;
                label: string;
            }[];
            languages: {
                value: string;
                label: string;
            }[];
            supporterKinds: {
                value: string;
                label: string;
            }[];
            states: {
                value: string;
                label: string;
            }[];
            meetingLimit: number;
            contact: {
                office: string;
                email: string;
                phone: string | null;
                hours: string;
            };
        };
        Session: {
            /** @enum {string} */
            kind: "account";
            id: string;
            name: string;
            /** @enum {string} */
            role: "staff" | "manager" | "admin" | "auditor";
            permissions: string[];
        };
        StaffMember: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "staff" | "manager" | "admin" | "auditor";
        };
        Intake: {
            requester: {
                /** @enum {string} */
                type: "citizen" | "business" | "municipality" | "prefecture" | "organisation";
                name: string;
                kana?: string | null;
                organisation?: string | null;
                department?: string | null;
                corporateNumber?: string | null;
                email?: string | null;
                phone?: string | null;
                municipality?: string | null;
                industry?: string | null;
                employees?: ("1-4" | "5-9" | "10-49" | "50-99" | "100-299" | "300+") | null;
            };
            title: string;
            body: string;
            /** @default null */
            contentType: ("information" | "training" | "problem" | "other") | null;
            /** @default [] */
            themes: string[];
            /** @default [] */
            preferredMethods: ("online" | "onsite" | "phone" | "mail")[];
            /**
             * @default ja
             * @enum {string}
             */
            language: "ja" | "easy" | "en";
            goal?: string | null;
            deadline?: string | null;
            wishes?: string | null;
            /** @default [] */
            needs: string[];
            coRequesters?: {
                name: string;
                organisation?: string | null;
                email?: string | null;
            }[];
            consents: {
                /** @enum {boolean} */
                purpose: true;
                /** @default false */
                shareWithSupporters: boolean;
                /** @default false */
                publishCase: boolean;
            };
            /** @enum {string} */
            channel?: "web" | "phone" | "visit" | "mail" | "seminar";
            /** Format: date-time */
            receivedAt?: string;
            proxy?: {
                note?: string | null;
            };
        };
        Receipt: {
            id: string;
            receiptNumber: string;
            /** Format: uri */
            trackingUrl: string;
        };
        ConsultationSummary: {
            id: string;
            receiptNumber: string;
            /** @enum {string} */
            state: "received" | "hearing" | "matching" | "advising" | "answered" | "closed" | "awaiting_requester" | "referred" | "withdrawn" | "spam" | "out_of_scope";
            /** @enum {string} */
            channel: "web" | "phone" | "visit" | "mail" | "seminar";
            /** @enum {string} */
            requesterType: "citizen" | "business" | "municipality" | "prefecture" | "organisation";
            contentType: ("information" | "training" | "problem" | "other") | null;
            themes: string[];
            title: string;
            requesterName: string;
            organisation: string | null;
            municipality: string | null;
            /** Format: date-time */
            receivedAt: string;
            replyBy: string | null;
            assigneeId: string | null;
            assigneeName: string | null;
            needsReview: boolean;
            version: number;
        };
        Consultation: {
            id: string;
            receiptNumber: string;
            /** @enum {string} */
            state: "received" | "hearing" | "matching" | "advising" | "answered" | "closed" | "awaiting_requester" | "referred" | "withdrawn" | "spam" | "out_of_scope";
            /** @enum {string} */
            channel: "web" | "phone" | "visit" | "mail" | "seminar";
            /** @enum {string} */
            requesterType: "citizen" | "business" | "municipality" | "prefecture" | "organisation";
            contentType: ("information" | "training" | "problem" | "other") | null;
            themes: string[];
            title: string;
            requesterName: string;
            organisation: string | null;
            municipality: string | null;
            /** Format: date-time */
            receivedAt: string;
            replyBy: string | null;
            assigneeId: string | null;
            assigneeName: string | null;
            needsReview: boolean;
            version: number;
            fiscalYear: number;
            body: string;
            goal: string | null;
            deadline: string | null;
            wishes: string | null;
            needs: string[];
            preferredMethods: ("online" | "onsite" | "phone" | "mail")[];
            /** @enum {string} */
            language: "ja" | "easy" | "en";
            requester: {
                /** @enum {string} */
                type: "citizen" | "business" | "municipality" | "prefecture" | "organisation";
                name: string;
                kana: string | null;
                organisation: string | null;
                department: string | null;
                corporateNumber: string | null;
                email: string | null;
                phone: string | null;
                municipality: string | null;
                industry: string | null;
                employees: string | null;
            };
            coRequesters: {
                name: string;
                organisation: string | null;
                email: string | null;
            }[];
            consents: {
                /** @enum {string} */
                kind: "purpose" | "shareWithSupporters" | "publishCase";
                textVersion: number;
                /** @enum {string} */
                language: "ja" | "easy" | "en";
                /** Format: date-time */
                givenAt: string;
                withdrawnAt: string | null;
            }[];
            proxy: {
                staffId: string;
                staffName: string;
                note: string | null;
            } | null;
            waitingFrom: ("received" | "hearing" | "matching" | "advising" | "answered" | "closed" | "awaiting_requester" | "referred" | "withdrawn" | "spam" | "out_of_scope") | null;
            supportEndedAt: string | null;
            closedAt: string | null;
            closeReason: string | null;
            allowedTransitions: {
                /** @enum {string} */
                to: "received" | "hearing" | "matching" | "advising" | "answered" | "closed" | "awaiting_requester" | "referred" | "withdrawn" | "spam" | "out_of_scope";
                label: string;
                reasonRequired: boolean;
            }[];
            fictitious: boolean;
        };
        TimelineEntry: {
            id: string;
            /** Format: date-time */
            at: string;
            kind: string;
            actorKind: string;
            actorName: string;
            text: string;
            data: {
                [key: string]: unknown;
            };
        };
        Hearing: {
            version: number;
            problem: string;
            goal: string;
            constraints: string;
            firstAdvice: string;
            authorName: string;
            /** Format: date-time */
            createdAt: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail?: string;
            errors?: {
                /** @description JSON Pointer (RFC 6901) */
                pointer: string;
                code: string;
                detail: string;
            }[];
            /** @description 412: the fields as they are now */
            current?: Record<string, never>;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    AuditEntries_index: {
        parameters: {
            query?: {
                page?: number;
                perPage?: number;
                order?: "ASC" | "DESC";
                cursor?: string;
                sort?: "at";
                action?: string;
                recordType?: string;
                recordId?: string;
                actorId?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 監査ログの一覧 / List audit entries, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        total: number;
                        totalCapped: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description 誤り（RFC 9457） / A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Profile_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The centre: its themes, kinds, municipalities and labels */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description 誤り（RFC 9457） / A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 今のサインイン / The session of the caller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description 誤り（RFC 9457） / A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description サインイン / Sign in with address and password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description 誤り（RFC 9457） / A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_destroy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description サインアウト / Sign out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 誤り（RFC 9457） / A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Staff_index: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 担当になれる職員 / Colleagues a case can be assigned to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StaffMember"][];
                    };
                };
            };
            /** @description 誤り（RFC 9457） / A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consultations_index: {
        parameters: {
            query?: {
                page?: number;
                perPage?: number;
                order?: "ASC" | "DESC";
                cursor?: string;
                sort?: "receivedAt" | "replyBy";
                state?: string;
                open?: "true" | "false";
                overdue?: "true" | "false";
                needsReview?: "true" | "false";
                requesterType?: "citizen" | "business" | "municipality" | "prefecture" | "organisation";
                contentType?: "information" | "training" | "problem" | "other";
                theme?: string;
                municipality?: string;
                channel?: "web" | "phone" | "visit" | "mail" | "seminar";
                assignee?: string;
                fiscalYear?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 相談の一覧 / List consultations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ConsultationSummary"][];
                        total: number;
                        totalCapped: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description 誤り（RFC 9457） / A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consultations_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Intake"];
            };
        };
        responses: {
            /** @description 相談を受け付ける / Submit a consultation (the desk may add channel, receivedAt, proxy) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description 誤り（RFC 9457） / A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consultations_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 相談を読む / Read one consultation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consultation"];
                };
            };
            /** @description 誤り（RFC 9457） / A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consultations_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    assigneeId?: string | null;
                    municipality?: string | null;
                    goal?: string | null;
                    wishes?: string | null;
                };
            };
        };
        responses: {
            /** @description 相談の担当や内容を直す / Assign or mend (If-Match required) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consultation"];
                };
            };
            /** @description 誤り（RFC 9457） / A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consultations_transition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    to: "received" | "hearing" | "matching" | "advising" | "answered" | "closed" | "awaiting_requester" | "referred" | "withdrawn" | "spam" | "out_of_scope";
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description 状態を進める / Move along the state table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consultation"];
                };
            };
            /** @description 誤り（RFC 9457） / A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consultations_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description 相談を完了にする / Close */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consultation"];
                };
            };
            /** @description 誤り（RFC 9457） / A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseHistory_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 経過 / What has happened to the case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimelineEntry"][];
                    };
                };
            };
            /** @description 誤り（RFC 9457） / A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseHistory_hearings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 聞き取りの記録 / Hearings, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Hearing"][];
                    };
                };
            };
            /** @description 誤り（RFC 9457） / A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CaseHistory_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    problem: string;
                    goal: string;
                    /** @default  */
                    constraints?: string;
                    /** @default  */
                    firstAdvice?: string;
                    /** @default false */
                    readyForMatching?: boolean;
                };
            };
        };
        responses: {
            /** @description 聞き取りを記録する / Record a hearing */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hearing"];
                };
            };
            /** @description 誤り（RFC 9457） / A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiDocument_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description この API の説明（OpenAPI 3.1） / This description */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 誤り（RFC 9457） / A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
