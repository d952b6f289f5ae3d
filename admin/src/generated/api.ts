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
    "/api/v1/audit-entries/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 監査ログをCSVで書き出す / The entries that fit, as CSV (100,000 at most) */
        get: operations["AuditEntries_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 添付ファイルを受け取る / Fetch a file, as an attachment always */
        get: operations["Files_fetch"];
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
        /** サインイン / Sign in with address and password; tells when a second factor is missing */
        post: operations["Session_create"];
        /** サインアウト / Sign out */
        delete: operations["Session_destroy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認証コードなどでサインインを終える / Finish signing in with the second factor */
        post: operations["SecondFactor_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/session/second-factor/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** パスキーでサインインする準備 / What a passkey has to sign to finish signing in */
        post: operations["SecondFactor_signInOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/session/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ご本人の確認 / Show password, factor or both again; good for ten minutes. What makes people wants all an account has */
        post: operations["SecondFactor_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/session/confirmation/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** パスキーで確認する準備 / What a passkey has to sign to confirm */
        post: operations["SecondFactor_confirmationOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 自分のサインイン一覧 / Where the caller is signed in */
        get: operations["OwnSessions_index"];
        put?: never;
        post?: never;
        /** ほかの端末のサインインをすべて終える / End every other session of the caller */
        delete: operations["OwnSessions_endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** サインインを一つ終える / End one session of the caller */
        delete: operations["OwnSessions_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 自分のアカウント / The account of the caller */
        get: operations["OwnAccount_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 自分の名前・メールアドレスを変える / Change own name or address (address: confirm first) */
        patch: operations["OwnAccount_update"];
        trace?: never;
    };
    "/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** パスワードを変える / Change own password; other sessions end */
        post: operations["OwnAccount_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** パスワードを決め直すメールを頼む / Ask for a mail to set a new password */
        post: operations["OwnAccount_requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 自分の認証方法 / The second factors of the caller */
        get: operations["Enrolment_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/factors/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認証アプリ用のQRコード / A secret for an authenticator app, as text and QR code */
        post: operations["Enrolment_propose"];
        /** 認証アプリを外す / Give the authenticator app up */
        delete: operations["Factors_removeTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/factors/totp/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 認証アプリを登録する / Take the authenticator app on, with its first code */
        post: operations["Enrolment_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/factors/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** パスキーを作る準備 / What a new passkey has to sign */
        post: operations["Enrolment_options"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/factors/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** パスキーを登録する / Take a passkey on */
        post: operations["Enrolment_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/factors/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** パスキーを外す / Give a passkey up */
        delete: operations["Factors_removePasskey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/factors/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 予備のコードを作り直す / Ten fresh recovery codes, shown this once */
        post: operations["Factors_recoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 県の認証サービスが使えるか / Whether there is an identity provider */
        get: operations["Oidc_show"];
        put?: never;
        /** 県の認証サービスでサインインを始める / The provider’s page to go to */
        post: operations["Oidc_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** アカウントの一覧 / List accounts with state, second factor and last sign-in */
        get: operations["Accounts_index"];
        put?: never;
        /** 職員を招待する / Invite somebody by mail; the link is good for 72 hours */
        post: operations["Accounts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** アカウント / One account */
        get: operations["Accounts_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 名前・メールアドレス・役割を変える / Change name, address (confirm first) or role */
        patch: operations["Accounts_update"];
        trace?: never;
    };
    "/api/v1/accounts/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 招待をもう一度送る / Send the invitation again; the earlier link stops working */
        post: operations["Accounts_inviteAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** アカウントを止める / Disable; sessions and links end at once */
        post: operations["AccountAccess_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** アカウントを使えるようにする / Enable again */
        post: operations["AccountAccess_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 失くした認証方法を外す / Remove lost second factors (confirm first); sessions end */
        delete: operations["AccountAccess_resetFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 認証サービスとの結び付きを外す / Unlink from the person at the identity provider (confirm first); sessions end */
        delete: operations["AccountAccess_unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** サインインの一覧 / Where somebody is signed in */
        get: operations["AccountAccess_index"];
        put?: never;
        post?: never;
        /** サインインをすべて終える / End every session of somebody */
        delete: operations["AccountAccess_endAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** サインインを一つ終える / End one session of somebody */
        delete: operations["AccountAccess_endOne"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/access-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** アカウントのリンクの一覧 / Links that are out, to whom, since when, last opened */
        get: operations["AccountLinks_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/access-links/{linkId}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 新しいリンクを送る / Send a new one by mail; the former ends */
        post: operations["AccountLinks_replace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/access-links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** リンクを止める / End a link */
        delete: operations["AccountLinks_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** API キーの一覧 / List keys with state, scope, end and last use; never the secret */
        get: operations["ApiKeys_index"];
        put?: never;
        /** API キーを作る / Make a key within the maker’s own permissions; shown this once */
        post: operations["ApiKeys_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** API キー / One key, without its secret */
        get: operations["ApiKeys_show"];
        put?: never;
        post?: never;
        /** API キーを止める / Revoke at once, also the secret it had before */
        delete: operations["ApiKeys_revoke"];
        options?: never;
        head?: never;
        /** API キーの名前・許す操作・期限を変える / Change name, scope or end */
        patch: operations["ApiKeys_update"];
        trace?: never;
    };
    "/api/v1/api-keys/{id}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** API キーを新しいものに取り替える / Replace the secret; the old one works for overlapHours more */
        post: operations["ApiKeys_rotate"];
        delete?: never;
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
    "/api/v1/supporters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 登録者の一覧 / List advisers and partners */
        get: operations["Supporters_index"];
        put?: never;
        /** 登録者を加える / Add an adviser or partner */
        post: operations["Supporters_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supporters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 登録者 / One adviser or partner */
        get: operations["Supporters_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 登録者を更新する / Change what is known of an adviser or partner */
        patch: operations["Supporters_change"];
        trace?: never;
    };
    "/api/v1/supporters/{id}/access-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 支援者のリンクの一覧 / Links that are out, to whom, since when, last opened */
        get: operations["SupporterAccessLinks_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supporters/{id}/access-links/{linkId}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 新しいリンクを送る / Send a new one by mail; the former ends */
        post: operations["SupporterAccessLinks_replace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supporters/{id}/access-links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** リンクを止める / End a link */
        delete: operations["SupporterAccessLinks_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supporters/{id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 対応できる時間・不在・委嘱期間・連絡担当者 / Hours, absences, term, contact persons */
        get: operations["Terms_show"];
        /** 対応できる時間・不在・委嘱期間・連絡担当者を書き直す / Replace what was agreed */
        put: operations["Terms_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supporter-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 登録者からの変更の申し出 / Changes supporters ask for: all that wait, or one person’s */
        get: operations["SupporterChanges_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supporter-changes/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 変更の申し出を認める・認めない / Approve or decline a change */
        post: operations["SupporterChanges_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supporter-roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 名簿をCSVで書き出す / The roster as CSV, which the importer reads again */
        get: operations["Roster_export"];
        put?: never;
        /** 名簿のCSVを読み込む、試す / Load a roster file (UTF-8, CP932 …), or try it */
        post: operations["RosterImport_load"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supporter-terms-ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 委嘱期間がまもなく終わる登録者 / Supporters whose term ends soon or has ended */
        get: operations["Roster_ending"];
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
        get: operations["Inbox_index"];
        put?: never;
        /** 相談を受け付ける / Submit a consultation (the desk may add channel, receivedAt, proxy) */
        post: operations["Consultations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一覧の絞り込みごとの件数 / How many cases each tab of the inbox lists */
        get: operations["Inbox_counts"];
        put?: never;
        post?: never;
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
    "/api/v1/consultations/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 関係のある相談 / Cases this one was merged with, split from or linked to */
        get: operations["CaseLinks_index"];
        put?: never;
        /** 相談を関連付ける / Note that two cases belong together */
        post: operations["CaseLinks_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ほかの相談にまとめる / Set the case aside into another */
        post: operations["CaseLinks_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 相談を分ける / Make a second case of a part of this one */
        post: operations["CaseLinks_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-links/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** まとめる・分ける・関連付けるを取り消す / Undo a merge, split or link */
        post: operations["CaseLinks_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/access-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 相談のリンクの一覧 / Links that are out, to whom, since when, last opened */
        get: operations["ConsultationAccessLinks_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/access-links/{linkId}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 新しいリンクを送る / Send a new one by mail; the former ends */
        post: operations["ConsultationAccessLinks_replace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/access-links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** リンクを止める / End a link */
        delete: operations["ConsultationAccessLinks_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lexicon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ことばの辞書 / Concepts, with the words of the file and of the desk */
        get: operations["Lexicon_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lexicon/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 概念に言葉を足す / Add words to a concept */
        post: operations["Lexicon_words"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lexicon/words/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 足した言葉を取り消す / Take back a word the desk added */
        delete: operations["Lexicon_drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lexicon/concepts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 概念を足す / Add a concept of the desk’s own */
        post: operations["Lexicon_concept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lexicon/dismissals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 候補の言葉を使わない / Never suggest a word again */
        post: operations["Lexicon_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 添付ファイルの一覧 / Files of the case, oldest first */
        get: operations["CaseFiles_index"];
        put?: never;
        /** ファイルを送る / Send a file as raw bytes (5 MB; name in X-Filename) */
        post: operations["CaseFiles_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** まだ送っていないファイルを取り除く / Take back a file that went with no message */
        delete: operations["CaseFiles_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** メッセージと内部メモ / The conversation, oldest first */
        get: operations["Messages_index"];
        put?: never;
        /** メッセージを送る、内部メモを書く / Write to everyone, to supporters, or a note */
        post: operations["Messages_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 職員が回答する / Answer without a supporter */
        post: operations["Messages_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reply-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 返信の文例 / Reply templates, by name */
        get: operations["ReplyTemplates_index"];
        put?: never;
        /** 文例を作る / Write a reply template */
        post: operations["ReplyTemplates_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reply-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 文例を書き直す / Change a reply template (If-Match) */
        put: operations["ReplyTemplates_update"];
        post?: never;
        /** 文例を消す / Remove a reply template */
        delete: operations["ReplyTemplates_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/reply-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 相談に合わせて差し込んだ文例 / Reply templates filled for a case */
        get: operations["ReplyTemplates_filled"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/engagements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 打診と支援の一覧 / Offers and engagements of a case */
        get: operations["Engagements_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登録者に打診する / Offer the case to a supporter */
        post: operations["Engagements_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 候補者を順番に選ぶ / Choose candidates and their order; the first is asked at once */
        post: operations["Engagements_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 打診・支援を読む / One engagement with its report */
        get: operations["Engagements_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 打診を取り下げる / Take an offer back, or release a supporter */
        post: operations["Engagements_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{id}/report-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 助言記録を確認する / Share a report with the requester, or give it back */
        post: operations["Engagements_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 遅れている対応の一覧 / Overdue replies, offers and reports */
        get: operations["Escalations_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{id}/lecture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 講演の日時・場所・対象・人数を書く / When, where and for whom a lecture is, and who came */
        put: operations["Lectures_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{id}/lecture-survey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 講演のアンケートの宛先（QR）と結果 / The audience’s link as QR, and its answers */
        get: operations["Lectures_survey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/offer-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 打診の前に、支援者に見える文章を確かめる / An offer as its supporter will read it (offers nothing) */
        post: operations["Masking_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/masked-phrases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 引き受ける前の支援者に見せない言葉 / Words hidden from supporters before acceptance */
        get: operations["Masking_index"];
        put?: never;
        /** 言葉を伏せる / Hide words, wherever and however they stand in the case */
        post: operations["Masking_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/masked-phrases/{phraseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 伏せた言葉をもとに戻す / Show words again */
        delete: operations["Masking_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{id}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 面談の一覧 / Meetings of an engagement */
        get: operations["Meetings_index"];
        put?: never;
        /** 面談の日時を提案する、決まった日時を登録する / Propose times, or enter an agreed one */
        post: operations["Meetings_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 面談を読む / One meeting */
        get: operations["Meetings_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 面談の日時・場所を変える / Change time, place or address */
        patch: operations["Meetings_change"];
        trace?: never;
    };
    "/api/v1/meetings/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 別の日時を提案する / Propose other times */
        post: operations["Meetings_others"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 候補から日時を決める / Settle on one of the proposed times */
        post: operations["Meetings_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 面談を取りやめる / Call a meeting off */
        post: operations["Meetings_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 実施・不参加を記録する / Record that it was held, or that nobody came */
        post: operations["Meetings_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 予定表のファイル / Calendar file (iCalendar) */
        get: operations["Meetings_ics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 引継書を印刷する / The hand-over document as a page to print */
        get: operations["ReferralPrint_print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 支援機関の一覧 / Support organisations */
        get: operations["Referrals_organisations"];
        put?: never;
        /** 支援機関を登録する / Enter a support organisation */
        post: operations["Referrals_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 支援機関の登録を直す / Replace what is written about one */
        put: operations["Referrals_update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 引継ぎの一覧 / Referrals of a case */
        get: operations["Referrals_index"];
        put?: never;
        /** 支援機関に引き継ぐ / Hand the case over, with the requester’s consent */
        post: operations["Referrals_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 引継ぎを認める・認めない（管理職） / A manager agrees to a hand-over, or does not */
        post: operations["Referrals_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 引継ぎの結果を記録する / Record what became of it */
        post: operations["Referrals_outcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/survey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** アンケートと回答 / The survey of a case and its answer */
        get: operations["Survey_show"];
        /** 電話・紙の回答を入れる / Enter an answer given by phone or on paper */
        put: operations["Survey_enter"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** アンケートの設問と方針（すべての版）/ What surveys ask and when, every version */
        get: operations["SurveyDefinitions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/definitions/{supportType}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 新しい版を作る / Write a new version */
        post: operations["SurveyDefinitions_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** アンケートの集計 / Answers of a year, counted */
        get: operations["SurveyDefinitions_outcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 評価の低い回答への対応 / Low answers to see to, and those seen to */
        get: operations["Surveys_listFollowUps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/follow-ups/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 対応したことを記録する / Say what was done about a low answer */
        post: operations["Surveys_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公開の同意がある感想 / Comments whose writers let us show them */
        get: operations["Surveys_listComments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/comments/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 感想を公開する・取り下げる / Show a comment to everybody, or take it back */
        put: operations["Surveys_publish"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/surveys/about/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** セミナー参加者などのアンケート / The survey about any support */
        get: operations["Surveys_about"];
        /** 電話・紙の回答を入れる / Enter an answer given by phone or on paper, about any support */
        put: operations["Surveys_enter"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 分類の案と確定 / What the case seems to be about, and what staff said */
        get: operations["Triage_show"];
        /** 分類を確定・修正する / Confirm or correct the triage */
        put: operations["Triage_decide"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 分類のルール / The rule table of triage and its versions */
        get: operations["Rules_list"];
        put?: never;
        /** ルールを保存する / Save a new version; it counts at once */
        post: operations["Rules_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 過去の相談で試す / What other rules would have said of confirmed cases */
        post: operations["Rules_try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/rules/{number}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 前の版に戻す / Bring back an earlier version (0: the centre’s file) */
        post: operations["Rules_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 学習したモデルの版 / Versions of the learning categoriser and which one speaks */
        get: operations["Models_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/models/promotions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** この版を使う・前の版に戻す / Let another version speak; null: the rules alone */
        post: operations["Models_use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/models/trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** いま学習する / Have the worker train now instead of tonight */
        post: operations["Models_train"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 分類の正しさ / Accuracy, calibration and confusion by staff’s confirmations */
        get: operations["Quality_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/word-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 辞書に足す言葉の候補 / Words of confirmed cases no concept knows */
        get: operations["Quality_suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 割り当ての案を作る / Put many cases, supporters and times together (offers nothing) */
        post: operations["Assignment_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ranking/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 候補者選びの成績 / How well ranking served the desk (last year unless said) */
        get: operations["Figures_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ranking/missing-expertise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 足りない専門分野 / Expertise asked for when nobody suited, by month */
        get: operations["MissingExpertise_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ranking/missing-expertise.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 足りない専門分野（CSV）/ The same as a file */
        get: operations["MissingExpertise_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/shortlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 候補者の一覧 / Who suits, with reasons (404 with Retry-After while being ranked) */
        get: operations["Shortlist_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/shortlist/marks/{supporterId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 候補者を固定する・外す / Put a supporter first for this case, or keep them out of it */
        put: operations["Shortlist_mark"];
        post?: never;
        /** 固定・除外を取り消す / Let the score decide again */
        delete: operations["Shortlist_release"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supporters/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 支援の実績と相談者の評価 / What a supporter has done, and how it was received */
        get: operations["SupporterHistory_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ranking/weights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 候補者の配点 / Versions of the weights, and which one ranks */
        get: operations["Weights_list"];
        put?: never;
        /** 新しい配点を保存する / Add a version (ranks nothing before it is activated) */
        post: operations["Weights_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ranking/weights/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** これまでの相談で試す / What other weights would have meant for past cases */
        post: operations["Weights_try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ranking/weights/{version}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** この配点を使う・前の配点に戻す / Let a version rank from now on */
        post: operations["Weights_use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seminars/{id}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 番号かQRコードで受け付ける / Check in by number or QR code */
        post: operations["Attendance_byCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seminars/{id}/walk-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 当日参加を受け付ける / Let somebody in who has not registered */
        post: operations["Attendance_walkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 出席にする（何度押しても一度） / Check in; twice is once */
        post: operations["Attendance_arrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/undo-check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 出席・欠席の記録を取り消す / Take a check-in or an absence back */
        post: operations["Attendance_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 欠席にする（席が空く） / Record an absence; the seats are free */
        post: operations["Attendance_absent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** イベント一覧（GIFの項目） / Events in the fields of GIF */
        get: operations["Events_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** イベント一覧（CSV） / Events as CSV */
        get: operations["Events_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seminars/{id}/registrations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 申込みをCSVで書き出す / Registrations of a seminar as CSV */
        get: operations["StaffLists_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seminars/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** セミナーの集計 / Figures of a seminar: attendance, talks, survey */
        get: operations["StaffLists_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seminars/{id}/slots/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 枠を作る前に確かめる / What laying out slots would make */
        post: operations["StaffLists_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seminars/{id}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 申込みの一覧（番号・氏名・かなで探せる） / Registrations of a seminar */
        get: operations["Registrations_index"];
        put?: never;
        /** セミナーに申し込む / Register for a seminar */
        post: operations["Registrations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 申込みを読む / One registration */
        get: operations["Registrations_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** 申込みを直す（参加方法・人・人数） / Change mode, person or number of people */
        patch: operations["Registrations_change"];
        trace?: never;
    };
    "/api/v1/registrations/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申込みを取り消す（次の方が繰り上がる） / Cancel; the next in the queue moves up */
        post: operations["Registrations_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申込みの個人データを消去する（元に戻せない） / Erase who registered; the figures stay */
        post: operations["Registrations_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 繰り上げのおたずねへの返事を代わりに入れる / Enter an answer given by telephone */
        post: operations["Registrations_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/access-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 申込みのリンクの一覧 / Links that are out, to whom, since when, last opened */
        get: operations["RegistrationAccessLinks_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/access-links/{linkId}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 新しいリンクを送る / Send a new one by mail; the former ends */
        post: operations["RegistrationAccessLinks_replace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/access-links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** リンクを止める / End a link */
        delete: operations["RegistrationAccessLinks_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seminars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** セミナーの一覧（職員には下書きも） / Seminars (with drafts for the desk) */
        get: operations["Seminars_index"];
        put?: never;
        /** セミナーの下書きを作る / Draft a seminar */
        post: operations["Seminars_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seminars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** セミナーを読む / One seminar */
        get: operations["Seminars_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** セミナーを直す / Change (If-Match required) */
        patch: operations["Seminars_change"];
        trace?: never;
    };
    "/api/v1/seminars/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公開する（受付終了からの再開も） / Publish, or open again */
        post: operations["Seminars_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seminars/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申込みの受付を終える / Close applications */
        post: operations["Seminars_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seminars/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 開催したことを記録する / Record that it was held */
        post: operations["Seminars_markHeld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seminars/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 中止する（申込者全員に知らせる） / Call off, and tell everybody */
        post: operations["Seminars_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seminars/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 去年のセミナーから下書きを作る / Copy as a new draft */
        post: operations["Seminars_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seminar-series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** セミナーのシリーズ / Series of seminars */
        get: operations["Series_index"];
        put?: never;
        /** シリーズを作る / Make a series */
        post: operations["Series_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seminar-series/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** シリーズを読む / One series */
        get: operations["Series_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** シリーズを直す / Mend a series (If-Match required) */
        patch: operations["Series_change"];
        trace?: never;
    };
    "/api/v1/seminar-series/{id}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** シリーズにまとめて申し込む / Register for all open seminars of a series */
        post: operations["Series_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seminars/{id}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 個別相談会の枠 / Slots of the talks after a seminar */
        get: operations["Slots_index"];
        put?: never;
        /** 支援者の都合から枠を作る / Lay out slots from supporters’ availability */
        post: operations["Slots_generate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seminars/{id}/slots/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 希望をまとめて割り当てる / Assign all waiting wishes at once */
        post: operations["Slots_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slots/{id}/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 枠を予約する / Book a slot for a registration */
        post: operations["Slots_book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slots/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 予約を取り消す / Give a booked slot back */
        post: operations["Slots_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slots/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 予約を別の枠へ移す、2つの予約を入れ替える / Move a booking, or swap two */
        post: operations["Slots_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slots/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 空き枠を取りやめる / Take a free slot out of the day */
        post: operations["Slots_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slots/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取りやめた枠を戻す / Offer a withdrawn slot again */
        post: operations["Slots_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** メール送信の一覧 / Mails sent and waiting, newest first */
        get: operations["Deliveries_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** メールをもう一度送る / Send a mail again */
        post: operations["Deliveries_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbound-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 届いたメールの一覧 / Mails that came in, newest first */
        get: operations["InboundMails_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbound-mails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 届いたメールを読む / Read a mail that waits for the desk */
        get: operations["InboundMails_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbound-mails/{id}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 届いたメールを原文のまま受け取る / Download a mail as it came (.eml) */
        get: operations["InboundMails_original"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbound-mails/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 届いたメールを相談につなぐ・片付ける / Put a mail into a case, or away */
        post: operations["InboundMails_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbound-mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 届いたメールを受け取る / Hand in a mail that came for a case (signed) */
        post: operations["InboundWebhook_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** メールの一覧表 / Every mail: to whom and when */
        get: operations["MailCatalogue_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-catalogue/{template}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** メールの見本 / A mail as it reads, about an invented case */
        get: operations["MailCatalogue_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-catalogue/{template}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 自分あてに試し送りする / Send oneself an example */
        post: operations["MailCatalogue_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 自分のメールの届き方 / How I am told */
        get: operations["MailSettings_mine"];
        /** 自分のメールの届き方を変える / Change how I am told */
        put: operations["MailSettings_choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** メールの設定 / Quiet hours, and how long mails are remembered */
        get: operations["MailSettings_show"];
        /** メールの設定を変える / Change them (If-Match) */
        put: operations["MailSettings_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 送信を止めているあて先 / Addresses nothing is sent to */
        get: operations["Suppressions_index"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-suppressions/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 送信を再開する / Send to an address again, with a reason */
        post: operations["Suppressions_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 想定問答（数字・定義・もとの相談）/ Each figure with its definition and its cases */
        get: operations["Assembly_showAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 主な相談内容 / Cases picked for the report, in words that name nobody */
        get: operations["Assembly_listExamples"];
        put?: never;
        /** 主な相談内容に選ぶ / Pick a case, or write its words anew */
        post: operations["Assembly_pick"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/examples/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 主な相談内容から外す / Take a case out */
        delete: operations["Assembly_drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 保存した報告の一覧 / Reports kept as they were handed out */
        get: operations["Assembly_listSnapshots"];
        put?: never;
        /** 報告をいまの値で保存する / Keep the report as it reads now */
        post: operations["Assembly_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/snapshots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 保存した報告 / A kept report, as JSON, CSV, XLSX, PDF or a page to print */
        get: operations["Assembly_showSnapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpi/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 確定した期間と、確定できる期間 / Closed periods, and those that can be closed */
        get: operations["Closings_list"];
        put?: never;
        /** 月または年度を確定する（取り消せません）/ Close a month or fiscal year, for good */
        post: operations["Closings_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpi/closings/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 確定値・現在の値・訂正 / A closed period: published, current, corrections */
        get: operations["Closings_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpi/closings/{period}/corrections/{id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 訂正の理由を書き添える / Say why a figure was corrected */
        post: operations["Closings_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpi/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 月ごとの推移と累計 / The year month by month, and against the run-rate to March */
        get: operations["Dashboard_showTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpi/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 相談の進み具合と日数 / How far cases come, and the times between states */
        get: operations["Dashboard_showFunnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpi/breakdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 内訳 / Cases by one dimension, narrowed by the others */
        get: operations["Dashboard_showBreakdown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpi/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 数字のもとの相談 / The cases behind a figure */
        get: operations["Dashboard_showCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 指標の一覧（目標・実績・達成状況・進展度）/ Every KPI with target, actual and grade */
        get: operations["Kpi_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpi/definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 指標の定義のすべての版 / Every version of every KPI’s definition */
        get: operations["Kpi_definitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpi/contribution-rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 貢献度 / Contribution rate of a fiscal year */
        get: operations["Kpi_rate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpi/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 窓口の今 / The desk at a glance */
        get: operations["Kpi_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpi/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 手で入力した実績 / Figures entered by hand, cancelled ones too */
        get: operations["KpiEntries_list"];
        put?: never;
        /** 実績を入力する / Enter a figure with its evidence */
        post: operations["KpiEntries_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpi/entries/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 実績を取り消す / Take back a figure entered by mistake */
        post: operations["KpiEntries_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** オープンデータの一覧 / The published data sets, newest versions */
        get: operations["OpenData_catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-data/{dataset}/{fiscalYear}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** オープンデータ（CSV・JSON）/ A published data set, any version */
        get: operations["OpenData_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open-data/{dataset}/{fiscalYear}/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** オープンデータのメタデータ / What a published data set is */
        get: operations["OpenData_metadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpi/open-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** オープンデータの下書きと公開済み / Drafts and published releases */
        get: operations["OpenDataReleases_list"];
        put?: never;
        /** オープンデータの下書きを作る / Prepare a closed fiscal year for publication */
        post: operations["OpenDataReleases_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpi/open-data/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公開前の確認 / Preview: what is shown and what is hidden */
        get: operations["OpenDataReleases_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/kpi/open-data/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 決裁して公開する（取り消せません）/ Approve and publish, for good */
        post: operations["OpenDataReleases_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/issue-surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 課題調査の集計 / Surveys of issues held outside the desk */
        get: operations["Reports_surveys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 相談件数の報告（相談者別 × 相談内容別）/ Consultations received, as JSON, CSV, XLSX, PDF or a page to print */
        get: operations["Reports_consultations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公開用の要約 / What is published of a case, or may be */
        get: operations["Publications_show"];
        /** 公開用の要約を書く / Write what is to be published (a draft until somebody else approves) */
        put: operations["Publications_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/publication/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公開する・公開をやめる / Publish what somebody else wrote, or take it back */
        post: operations["Publications_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 言葉から探す / Find cases, messages, reports and supporters by their words */
        get: operations["Search_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 似た相談 / Finished cases like this one */
        get: operations["Similar_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/privacy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 保存期間と消去の状況 / Retention, holds and erasure of a case */
        get: operations["CasePrivacy_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** この相談の保存期間を決める / How long this case is kept (null: as the setting says) */
        put: operations["CasePrivacy_changeRetention"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 消去の保留 / Holds, newest first */
        get: operations["CasePrivacy_holds"];
        put?: never;
        /** 消去を保留する / Hold a case back from erasure */
        post: operations["CasePrivacy_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/holds/{holdId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 保留を解く / Release a hold */
        delete: operations["CasePrivacy_release"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 個人情報を消去する / Erase what tells of the people (cannot be undone) */
        post: operations["CasePrivacy_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 保有する個人情報を書き出す / Everything held on the people of a case */
        get: operations["CasePrivacy_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/consents/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 同意の取り下げを記録する / The requester takes a consent back */
        post: operations["Consents_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 一人の相談を探す / Find one person’s cases by mail address or telephone number */
        post: operations["Persons_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 一人の個人情報をすべて書き出す / Everything held on one person (開示請求) */
        post: operations["Persons_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 保存期間の設定 / Years a case is kept unless it says otherwise */
        get: operations["Retention_setting"];
        /** 保存期間の設定を変える / Change it */
        put: operations["Retention_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 消去の予定 / What the nightly run will erase, and what is held back */
        get: operations["Retention_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 消去の記録 / What was erased, newest first */
        get: operations["Retention_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erasure-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 相談者からの消去の求め / Open requests of requesters, oldest first */
        get: operations["Retention_requested"];
        put?: never;
        post?: never;
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
            channels: components["schemas"]["LabelledCode"][];
            methods: components["schemas"]["LabelledCode"][];
            languages: components["schemas"]["LabelledCode"][];
            supporterKinds: components["schemas"]["LabelledCode"][];
            states: components["schemas"]["LabelledCode"][];
            meetingLimit: number;
            contact: {
                office: string;
                email: string;
                phone: string | null;
                hours: string;
            };
        };
        LabelledCode: {
            value: string;
            label: string;
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
        SecondFactorNeeded: {
            /** @enum {string} */
            kind: "second-factor";
            methods: ("totp" | "passkey" | "recovery-code")[];
        };
        EnrolmentNeeded: {
            /** @enum {string} */
            kind: "enrolment";
            name: string;
        };
        PasskeyAnswer: {
            id: string;
            rawId: string;
            /** @enum {string} */
            type: "public-key";
            response: {
                clientDataJSON: string;
                authenticatorData: string;
                signature: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        PasskeyRequestOptions: {
            challenge: string;
        } & {
            [key: string]: unknown;
        };
        SignedInSession: {
            id: string;
            current: boolean;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            /** Format: date-time */
            expiresAt: string;
            ip: string | null;
            device: string | null;
        };
        Account: {
            id: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "staff" | "manager" | "admin" | "auditor";
            /** @enum {string} */
            state: "active" | "invited" | "disabled";
            secondFactor: boolean;
            /** Format: date-time */
            invitedAt: string | null;
            /** Format: date-time */
            lastSignInAt: string | null;
            /** Format: date-time */
            providerLinkedAt: string | null;
            attack: {
                failures: number;
                /** Format: date-time */
                since: string;
            } | null;
            /** Format: date-time */
            createdAt: string;
            version: number;
        };
        Factors: {
            required: boolean;
            passkeysAvailable: boolean;
            passwordSet: boolean;
            /** Format: date-time */
            totpSince: string | null;
            passkeys: {
                id: string;
                name: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                lastUsedAt: string | null;
            }[];
            recoveryCodesLeft: number;
        };
        TotpProposal: {
            secret: string;
            uri: string;
            qr: string;
        };
        Enrolment: {
            recoveryCodes: string[] | null;
            session: components["schemas"]["Session"] | null;
        };
        PasskeyCreationOptions: {
            challenge: string;
        } & {
            [key: string]: unknown;
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        AccessLinks: {
            items: components["schemas"]["AccessLink"][];
        };
        AccessLink: {
            id: string;
            /** @enum {string} */
            kind: "tracking" | "survey" | "offer" | "registration" | "calendar" | "mail-code" | "sign-in" | "invitation" | "password-reset" | "session" | "offer-session";
            holder: {
                /** @enum {string} */
                kind: "requester" | "participant" | "supporter" | "staff";
                name: string;
                address: string | null;
            };
            about: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until: string | null;
            /** Format: date-time */
            lastOpenedAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            replaceable: boolean;
        };
        ApiKey: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "staff" | "manager" | "admin" | "auditor";
            /** @enum {string} */
            state: "active" | "suspended" | "expired" | "revoked";
            permissions: components["schemas"]["GrantablePermission"][];
            effectivePermissions: components["schemas"]["GrantablePermission"][];
            hint: string | null;
            ownerId: string | null;
            ownerName: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            issuedAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** Format: date-time */
            previousUntil: string | null;
            /** Format: date-time */
            previousLastUsedAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            version: number;
        };
        /** @enum {string} */
        GrantablePermission: "consultation:read" | "consultation:write" | "consultation:intake" | "triage:confirm" | "triage:manage" | "message:write" | "offer:write" | "supporter:read" | "supporter:write" | "kpi:read" | "kpi:write" | "kpi:close" | "audit:read" | "delivery:read" | "account:read" | "operations:read" | "privacy:manage" | "ranking:manage" | "seminar:read" | "seminar:write";
        IssuedApiKey: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "staff" | "manager" | "admin" | "auditor";
            /** @enum {string} */
            state: "active" | "suspended" | "expired" | "revoked";
            permissions: components["schemas"]["GrantablePermission"][];
            effectivePermissions: components["schemas"]["GrantablePermission"][];
            hint: string | null;
            ownerId: string | null;
            ownerName: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            issuedAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** Format: date-time */
            previousUntil: string | null;
            /** Format: date-time */
            previousLastUsedAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            version: number;
            key: string;
        };
        StaffMember: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "staff" | "manager" | "admin" | "auditor";
        };
        Supporter: {
            id: string;
            /** @enum {string} */
            kind: "adviser" | "partner";
            name: string;
            affiliation: string;
            headline: string;
            biography: string;
            specialities: string[];
            themes: string[];
            regions: string[];
            methods: ("online" | "onsite" | "phone" | "mail")[];
            languages: string[];
            sectors: string[];
            email: string | null;
            capacityMonthly: number;
            capacityAtOnce: number;
            /** @enum {string} */
            status: "active" | "paused" | "retired";
            conflicts: string[];
            fictitious: boolean;
            activeCases: number;
            offerObstacle: string | null;
            version: number;
        };
        SupporterTerms: {
            supporterId: string;
            weekly: {
                weekday: number;
                from: string;
                to: string;
            }[];
            weeklyText: string;
            away: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                note: string;
            }[];
            /** Format: date */
            termFrom: string | null;
            /** Format: date */
            termUntil: string | null;
            contacts: {
                name: string;
                department: string;
                email: string | null;
                phone: string | null;
            }[];
            published: boolean;
            version: number;
        };
        SupporterChange: {
            id: string;
            supporterId: string;
            supporterName: string;
            /** @enum {string} */
            state: "waiting" | "approved" | "declined" | "withdrawn";
            changes: {
                field: string;
                label: string;
                before: string | string[] | null;
                wanted: string | string[] | null;
            }[];
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            decidedByName: string | null;
            comment: string | null;
            version: number;
        };
        EndingTerm: {
            supporterId: string;
            name: string;
            /** Format: date */
            until: string;
            over: boolean;
        };
        RosterReport: {
            loaded: boolean;
            mistakes: string[];
            added: string[];
            updated: {
                name: string;
                fields: string[];
            }[];
            unchanged: number;
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
            contentType: string | null;
            themes: string[];
            title: string;
            requesterName: string;
            organisation: string | null;
            municipality: string | null;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            replyBy: string | null;
            assigneeId: string | null;
            assigneeName: string | null;
            needsReview: boolean;
            version: number;
        };
        InboxCounts: {
            open: number;
            received: number;
            mine: number;
            needsReview: number;
            overdue: number;
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
            contentType: string | null;
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
            /** Format: date */
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
        Consultation: {
            id: string;
            receiptNumber: string;
            /** @enum {string} */
            state: "received" | "hearing" | "matching" | "advising" | "answered" | "closed" | "awaiting_requester" | "referred" | "withdrawn" | "spam" | "out_of_scope";
            /** @enum {string} */
            channel: "web" | "phone" | "visit" | "mail" | "seminar";
            /** @enum {string} */
            requesterType: "citizen" | "business" | "municipality" | "prefecture" | "organisation";
            contentType: string | null;
            themes: string[];
            title: string;
            requesterName: string;
            organisation: string | null;
            municipality: string | null;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
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
                emailConfirmed: boolean | null;
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
                /** Format: date-time */
                withdrawnAt: string | null;
            }[];
            proxy: {
                staffId: string;
                staffName: string;
                note: string | null;
            } | null;
            waitingFrom: ("received" | "hearing" | "matching" | "advising" | "answered" | "closed" | "awaiting_requester" | "referred" | "withdrawn" | "spam" | "out_of_scope") | null;
            /** Format: date-time */
            supportEndedAt: string | null;
            /** Format: date-time */
            closedAt: string | null;
            closeReason: string | null;
            allowedTransitions: {
                /** @enum {string} */
                to: "received" | "hearing" | "matching" | "advising" | "answered" | "closed" | "awaiting_requester" | "referred" | "withdrawn" | "spam" | "out_of_scope";
                label: string;
                reasonRequired: boolean;
            }[];
            fictitious: boolean;
            replyByExplanation?: {
                businessDays: number;
                skipped: {
                    date: string;
                    reason: string;
                }[];
                text: string;
            } | null;
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
        CaseLink: {
            id: string;
            /** @enum {string} */
            kind: "merge" | "split" | "related";
            /** @enum {string} */
            direction: "out" | "in";
            other: {
                id: string;
                receiptNumber: string;
                title: string;
                /** @enum {string} */
                state: "received" | "hearing" | "matching" | "advising" | "answered" | "closed" | "awaiting_requester" | "referred" | "withdrawn" | "spam" | "out_of_scope";
            };
            reason: string;
            /** Format: date-time */
            madeAt: string;
            madeByName: string;
            /** Format: date-time */
            undoneAt: string | null;
            undoneByName: string | null;
        };
        MergeCases: {
            into: string;
            reason: string;
            /** @default false */
            sameRequester: boolean;
        };
        SplitCase: {
            title: string;
            body: string;
            reason: string;
        };
        LinkCases: {
            to: string;
            reason: string;
        };
        Lexicon: {
            version: string;
            concepts: number;
            words: number;
            addedWords: number;
            items: components["schemas"]["LexiconConcept"][];
            total: number;
        };
        LexiconConcept: {
            id: string;
            label: string;
            themes: string[];
            specialities: string[];
            wordings: string[];
            added: components["schemas"]["LexiconWord"][];
            own: boolean;
        };
        LexiconWord: {
            id: string;
            word: string;
            /** @enum {string} */
            kind: "wording" | "speciality";
            /** @enum {string} */
            source: "desk" | "suggested";
            byName: string;
            /** Format: date-time */
            at: string;
        };
        LexiconWords: {
            conceptId: string;
            words: string[];
            /**
             * @default wording
             * @enum {string}
             */
            kind: "wording" | "speciality";
            /**
             * @default desk
             * @enum {string}
             */
            source: "desk" | "suggested";
        };
        NewLexiconConcept: {
            label: string;
            themes: string[];
        };
        File: {
            id: string;
            name: string;
            mediaType: string;
            size: number;
            /** @enum {string} */
            state: "quarantined" | "clean" | "refused";
            warnings: ("pdf-script" | "pdf-launch" | "pdf-attachment" | "pdf-form" | "pdf-unreadable" | "formula")[];
            messageId: string | null;
            sentByName: string;
            /** Format: date-time */
            createdAt: string;
        };
        Message: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            authorKind: "staff" | "supporter" | "requester" | "system";
            authorName: string;
            /** @enum {string} */
            visibility: "everyone" | "support" | "staff";
            body: string;
            /** @enum {string} */
            via: "web" | "mail";
            original: string | null;
            senderConfirmed?: boolean;
            files: components["schemas"]["File"][];
            mine: boolean;
        };
        ReplyTemplate: {
            id: string;
            name: string;
            body: string;
            /** @enum {string} */
            visibility: "everyone" | "support" | "staff";
            version: number;
            updatedByName: string;
            /** Format: date-time */
            updatedAt: string;
        };
        NewReplyTemplate: {
            name: string;
            body: string;
            /**
             * @default everyone
             * @enum {string}
             */
            visibility: "everyone" | "support" | "staff";
        };
        FilledReply: {
            id: string;
            name: string;
            body: string;
            /** @enum {string} */
            visibility: "everyone" | "support" | "staff";
            unfilled: ("相談者名" | "受付番号" | "件名" | "職員名" | "支援者名" | "センター名" | "窓口" | "返答予定日")[];
        };
        Engagement: {
            id: string;
            consultationId: string;
            supporterId: string;
            supporterName: string;
            supporterAffiliation: string;
            /** @enum {string} */
            kind: "advice" | "lecture" | "information";
            /** @enum {string} */
            state: "proposed" | "offered" | "accepted" | "active" | "reported" | "completed" | "declined" | "expired" | "withdrawn";
            cascade: boolean;
            /** Format: date-time */
            offeredAt: string;
            /** Format: date-time */
            deadline: string;
            /** Format: date-time */
            decidedAt: string | null;
            declineReason: ("too_busy" | "not_my_field" | "conflict" | "other") | null;
            declineComment: string | null;
            note: string | null;
            position: number | null;
            substituteFor: string | null;
            deadlineNote: string | null;
            lecture: {
                topic: string | null;
                date: string | null;
                from: string | null;
                to: string | null;
                place: string | null;
                audience: string | null;
                expected: number | null;
                attended: number | null;
                wishes: string | null;
            } | null;
            surveyPath: string | null;
            version: number;
            report: components["schemas"]["AdviceReport"] | null;
        };
        AdviceReport: {
            id: string;
            /** @enum {string} */
            state: "draft" | "in_review" | "submitted";
            situation: string;
            advice: string;
            nextSteps: string;
            materials: string;
            minutesSpent: number | null;
            metOn: string | null;
            method: ("online" | "onsite" | "phone" | "mail") | null;
            /** Format: date-time */
            submittedAt: string | null;
            reviewComment: string | null;
        };
        Lecture: {
            topic?: string | null;
            /** Format: date */
            date?: string | null;
            from?: string | null;
            to?: string | null;
            place?: string | null;
            audience?: string | null;
            /** @default null */
            expected: number | null;
            /** @default null */
            attended: number | null;
            wishes?: string | null;
        };
        Escalation: {
            /** @enum {string} */
            kind: "reply" | "offer" | "report" | "review" | "referral" | "outcome";
            label: string;
            consultationId: string;
            receiptNumber: string;
            title: string;
            assigneeName: string | null;
            engagementId: string | null;
            supporterName: string | null;
            /** Format: date-time */
            dueAt: string;
        };
        LectureSurvey: {
            url: string;
            svg: string;
            answers: number;
            counts: {
                /** @enum {string} */
                choice: "useful" | "somewhat_useful" | "not_very_useful" | "not_useful";
                count: number;
            }[];
            comments: string[];
        };
        OfferDraft: {
            note?: string | null;
            lecture?: components["schemas"]["Lecture"] | null;
        };
        OfferPreview: {
            texts: {
                field: string;
                pieces: {
                    text: string;
                    hidden: ("automatic" | "staff") | null;
                }[];
            }[];
            placeholder: string;
            open: {
                receiptNumber: string;
                requesterType: string;
                contentType: string | null;
                themes: string[];
                municipality: string | null;
                employees: string | null;
                preferredMethods: string[];
                deadline: string | null;
            };
            phrases: components["schemas"]["MaskedPhraseInOffer"][];
        };
        MaskedPhraseInOffer: {
            id: string;
            phrase: string;
            createdByName: string;
            /** Format: date-time */
            createdAt: string;
            places: number;
        };
        MaskedPhrase: {
            id: string;
            phrase: string;
            createdByName: string;
            /** Format: date-time */
            createdAt: string;
        };
        NewMaskedPhrase: {
            phrase: string;
        };
        Meeting: {
            id: string;
            engagementId: string;
            consultationId: string;
            supporterName: string;
            number: number;
            /** @enum {string} */
            state: "proposed" | "scheduled" | "held" | "no_show" | "cancelled";
            allowedMoves: ("proposed" | "scheduled" | "held" | "no_show" | "cancelled")[];
            /** @enum {string} */
            method: "online" | "onsite" | "phone";
            proposals: {
                id: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                /** @enum {string} */
                by: "staff" | "supporter" | "requester";
            }[];
            /** Format: date-time */
            startsAt: string | null;
            /** Format: date-time */
            endsAt: string | null;
            place: string | null;
            url: string | null;
            phone: string | null;
            sequence: number;
            extraReason: string | null;
            notes: string | null;
            needNext: boolean | null;
            cancelReason: string | null;
            version: number;
        };
        SupportOrganisation: {
            id: string;
            name: string;
            services: string;
            contact: string;
            email: string | null;
            phone: string | null;
            url: string | null;
            active: boolean;
            fictitious: boolean;
            version: number;
        };
        Referral: {
            id: string;
            consultationId: string;
            organisationId: string;
            organisationName: string;
            /** @enum {string} */
            state: "requested" | "handed_over" | "outcome_known" | "refused";
            reason: string;
            consentNote: string;
            document: string;
            referredByName: string;
            /** Format: date-time */
            referredAt: string;
            approvedByName: string | null;
            /** Format: date-time */
            approvedAt: string | null;
            outcome: ("helped" | "in_progress" | "not_helped" | "unknown") | null;
            outcomeNote: string | null;
            /** Format: date-time */
            outcomeAt: string | null;
            version: number;
        };
        SurveyOfCase: {
            survey: components["schemas"]["Survey"] | null;
        };
        Survey: {
            invitationId: string;
            consultationId: string | null;
            receiptNumber: string | null;
            subject: {
                /** @enum {string} */
                kind: "consultation" | "meeting" | "lecture" | "registration" | "slot" | "training" | "referral";
                id: string;
            };
            title: string;
            language: string;
            /** @enum {string} */
            supportType: "consultation" | "meeting" | "lecture" | "seminar" | "slot" | "training" | "referral";
            /** Format: date-time */
            supportEndedAt: string;
            fiscalYear: number;
            definitionVersion: number;
            content: components["schemas"]["SurveyContent"];
            commentRequiredFrom: ("useful" | "somewhat_useful" | "not_very_useful" | "not_useful") | null;
            choice: ("useful" | "somewhat_useful" | "not_very_useful" | "not_useful") | null;
            comment: string | null;
            replies: {
                [key: string]: string | number;
            };
            publishConsent: boolean;
            channel: ("web" | "phone" | "paper") | null;
            /** Format: date-time */
            answeredAt: string | null;
            /** Format: date-time */
            editableUntil: string | null;
            locked: boolean;
            expired: boolean;
        };
        SurveyContent: {
            question: components["schemas"]["LocalisedText"];
            choices: components["schemas"]["SurveyChoices"];
            comment: components["schemas"]["LocalisedText"];
            questions: components["schemas"]["SurveyQuestion"][];
        };
        LocalisedText: {
            ja: string;
            easy?: string;
            en?: string;
        };
        SurveyChoices: {
            /** @enum {string} */
            value: "useful" | "somewhat_useful" | "not_very_useful" | "not_useful";
            positive: boolean;
            label: components["schemas"]["LocalisedText"];
        }[];
        SurveyQuestion: {
            /** @enum {string} */
            kind: "choice";
            id: string;
            label: components["schemas"]["LocalisedText"];
            /** @default false */
            required: boolean;
            options: {
                value: string;
                label: components["schemas"]["LocalisedText"];
            }[];
        } | {
            /** @enum {string} */
            kind: "text";
            id: string;
            label: components["schemas"]["LocalisedText"];
            /** @default false */
            required: boolean;
        } | {
            /** @enum {string} */
            kind: "scale";
            id: string;
            label: components["schemas"]["LocalisedText"];
            /** @default false */
            required: boolean;
            low: components["schemas"]["LocalisedText"];
            high: components["schemas"]["LocalisedText"];
        };
        SurveyDefinition: {
            /** @enum {string} */
            supportType: "consultation" | "meeting" | "lecture" | "seminar" | "slot" | "training" | "referral";
            label: string;
            versions: {
                version: number;
                byName: string;
                reason: string | null;
                /** Format: date-time */
                createdAt: string;
                content: components["schemas"]["SurveyContent"];
                policy: components["schemas"]["SurveyPolicy"];
            }[];
        };
        SurveyPolicy: {
            enabled: boolean;
            delayHours: number;
            reminderDays: number | null;
            validDays: number;
            onceWithinDays: number;
            commentRequiredFrom: ("useful" | "somewhat_useful" | "not_very_useful" | "not_useful") | null;
            followUpFrom: ("useful" | "somewhat_useful" | "not_very_useful" | "not_useful") | null;
        };
        SurveyContentInput: {
            question: components["schemas"]["LocalisedText"];
            choices: components["schemas"]["SurveyChoices"];
            comment: components["schemas"]["LocalisedText"];
            questions: components["schemas"]["SurveyQuestionInput"][];
        };
        SurveyQuestionInput: {
            /** @enum {string} */
            kind: "choice";
            id: string;
            label: components["schemas"]["LocalisedText"];
            /** @default false */
            required: boolean;
            options: {
                value: string;
                label: components["schemas"]["LocalisedText"];
            }[];
        } | {
            /** @enum {string} */
            kind: "text";
            id: string;
            label: components["schemas"]["LocalisedText"];
            /** @default false */
            required: boolean;
        } | {
            /** @enum {string} */
            kind: "scale";
            id: string;
            label: components["schemas"]["LocalisedText"];
            /** @default false */
            required: boolean;
            low: components["schemas"]["LocalisedText"];
            high: components["schemas"]["LocalisedText"];
        };
        SurveyOutcome: {
            /** @enum {string} */
            supportType: "consultation" | "meeting" | "lecture" | "seminar" | "slot" | "training" | "referral";
            label: string;
            asked: number;
            answered: number;
            choices: {
                value: string;
                label: string;
                count: number;
            }[];
            questions: {
                id: string;
                label: string;
                mean: number | null;
                options: {
                    value: string;
                    label: string;
                    count: number;
                }[];
            }[];
        };
        SurveyFollowUp: {
            id: string;
            invitationId: string;
            consultationId: string | null;
            receiptNumber: string | null;
            title: string;
            /** @enum {string} */
            supportType: "consultation" | "meeting" | "lecture" | "seminar" | "slot" | "training" | "referral";
            /** @enum {string} */
            choice: "useful" | "somewhat_useful" | "not_very_useful" | "not_useful";
            comment: string | null;
            /** Format: date-time */
            raisedAt: string;
            /** Format: date-time */
            doneAt: string | null;
            doneByName: string | null;
            note: string | null;
        };
        Done: {
            /** @enum {boolean} */
            done: true;
        };
        SurveyComment: {
            answerId: string;
            consultationId: string | null;
            /** @enum {string} */
            supportType: "consultation" | "meeting" | "lecture" | "seminar" | "slot" | "training" | "referral";
            /** @enum {string} */
            choice: "useful" | "somewhat_useful" | "not_very_useful" | "not_useful";
            comment: string;
            /** Format: date-time */
            answeredAt: string;
            publishedText: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            publishedByName: string | null;
        };
        SurveyOfSubject: {
            survey: components["schemas"]["Survey"] | null;
        };
        Triage: {
            requesterType: components["schemas"]["TriageGuess"];
            contentType: components["schemas"]["TriageGuess"];
            themes: components["schemas"]["TriageGuess"][];
            modelVersion: string;
            confirmed: {
                /** Format: date-time */
                at: string;
                byName: string;
                requesterType: string;
                contentType: string;
                themes: string[];
            } | null;
        };
        TriageGuess: {
            value: string;
            confidence: number;
            evidence: string[];
            needsReview: boolean;
        };
        TriageDecision: {
            requesterType: string;
            contentType: string;
            themes: string[];
        };
        TriageRules: {
            current: {
                sureFrom: {
                    [key: string]: number;
                };
                /**
                 * @default {
                 *       "requesterType": 1,
                 *       "contentType": 1,
                 *       "themes": 1
                 *     }
                 */
                temperature: {
                    [key: string]: number;
                };
                rules: components["schemas"]["TriageRule"][];
                version: string;
            };
            versions: {
                number: number;
                version: string;
                rules: number;
                note: string;
                restoredFrom: string | null;
                byName: string;
                /** Format: date-time */
                at: string;
            }[];
            fileVersion: string;
        };
        TriageRule: {
            id: string;
            /** @enum {string} */
            axis: "requesterType" | "contentType" | "themes";
            value: string;
            weight: number;
            /** @default [] */
            any: string[];
            /**
             * @default [
             *       "title",
             *       "body",
             *       "goal",
             *       "wishes"
             *     ]
             */
            in: ("title" | "body" | "goal" | "wishes" | "organisation" | "department")[];
            /** @default {} */
            declared: {
                requesterType?: string[];
                contentType?: (string | null)[];
            };
        };
        TriageRulesTry: {
            rules: {
                sureFrom: {
                    [key: string]: number;
                };
                /**
                 * @default {
                 *       "requesterType": 1,
                 *       "contentType": 1,
                 *       "themes": 1
                 *     }
                 */
                temperature: {
                    [key: string]: number;
                };
                rules: components["schemas"]["TriageRuleInput"][];
            };
        };
        TriageRuleInput: {
            id: string;
            /** @enum {string} */
            axis: "requesterType" | "contentType" | "themes";
            value: string;
            weight: number;
            /** @default [] */
            any: string[];
            /**
             * @default [
             *       "title",
             *       "body",
             *       "goal",
             *       "wishes"
             *     ]
             */
            in: ("title" | "body" | "goal" | "wishes" | "organisation" | "department")[];
            /** @default {} */
            declared: {
                requesterType?: string[];
                contentType?: (string | null)[];
            };
        };
        TriageRulesPreview: {
            cases: number;
            axes: {
                /** @enum {string} */
                axis: "requesterType" | "contentType" | "themes";
                before: {
                    macroF1: number;
                    accuracy: number;
                    needsReview: number;
                };
                after: {
                    macroF1: number;
                    accuracy: number;
                    needsReview: number;
                };
            }[];
            changed: number;
            changes: {
                consultationId: string;
                receiptNumber: string;
                title: string;
                /** @enum {string} */
                axis: "requesterType" | "contentType" | "themes";
                before: string;
                after: string;
                confirmed: string;
            }[];
        };
        NewTriageRules: {
            basedOn: string;
            rules: {
                sureFrom: {
                    [key: string]: number;
                };
                /**
                 * @default {
                 *       "requesterType": 1,
                 *       "contentType": 1,
                 *       "themes": 1
                 *     }
                 */
                temperature: {
                    [key: string]: number;
                };
                rules: components["schemas"]["TriageRuleInput"][];
            };
            note: string;
        };
        TriageRulesRestore: {
            /** @default 前の版に戻しました。 */
            note: string;
        };
        TriageModels: {
            current: number | null;
            items: components["schemas"]["TriageModelVersion"][];
            promotions: {
                number: number | null;
                reason: string;
                byName: string;
                /** Format: date-time */
                at: string;
            }[];
            labels: number;
            newLabels: number;
        };
        TriageModelVersion: {
            number: number;
            /** Format: date-time */
            trainedAt: string;
            trainedOn: number;
            judgedOn: number;
            rulesVersion: string;
            score: number;
            scoreToBeat: number;
            currentThen: number | null;
            axes: {
                /** @enum {string} */
                axis: "requesterType" | "contentType" | "themes";
                cases: number;
                macroF1: number;
                accuracy: number;
                calibrationError: number;
            }[];
            rules: {
                /** @enum {string} */
                axis: "requesterType" | "contentType" | "themes";
                cases: number;
                macroF1: number;
                accuracy: number;
                calibrationError: number;
            }[];
            /** @enum {string} */
            verdict: "better" | "not-better" | "too-few";
            usable: boolean;
        };
        TriagePromotion: {
            number: number | null;
            /** @default 担当者が選びました。 */
            reason: string;
        };
        TriageQuality: {
            /** Format: date-time */
            from: string;
            cases: number;
            axes: components["schemas"]["TriageAxisQuality"][];
            months: {
                month: string;
                cases: number;
                accuracy: {
                    requesterType: number | null;
                    contentType: number | null;
                    themes: number | null;
                };
                calibrationError: number;
            }[];
        };
        TriageAxisQuality: {
            /** @enum {string} */
            axis: "requesterType" | "contentType" | "themes";
            answers: number;
            accuracy: number | null;
            macroF1: number | null;
            calibrationError: number | null;
            sure: number;
            sureRight: number;
            reliability: {
                from: number;
                to: number;
                answers: number;
                confidence: number;
                right: number;
            }[];
            labels: {
                label: string;
                cases: number;
                precision: number;
                recall: number;
                f1: number;
            }[];
            confusion: {
                truth: string;
                said: string;
                count: number;
            }[];
        };
        LexiconSuggestions: {
            cases: number;
            items: {
                word: string;
                theme: string;
                cases: number;
                elsewhere: number;
                conceptId: string | null;
                conceptLabel: string | null;
            }[];
        };
        AssignmentQuestion: {
            slots: {
                id: string;
                places: number;
            }[];
            supporters: {
                /** Format: uuid */
                id: string;
                slots: string[];
                capacity: number;
            }[];
            requests: {
                /** Format: uuid */
                id: string;
                slots: string[] | null;
            }[];
            /** @default [] */
            pinned: {
                /** Format: uuid */
                requestId: string;
                /** Format: uuid */
                supporterId: string;
            }[];
            /** @default [] */
            forbidden: {
                /** Format: uuid */
                requestId: string;
                /** Format: uuid */
                supporterId: string;
                reason: string;
            }[];
            /** @default null */
            whyNot: {
                /** Format: uuid */
                requestId: string;
                /** Format: uuid */
                supporterId: string;
            } | null;
            /** @default 10 */
            seconds: number;
            /** @default true */
            fair: boolean;
        };
        Assignment: {
            seats: {
                requestId: string;
                supporterId: string;
                slotId: string;
                fit: number;
                pinned: boolean;
                alternates: {
                    supporterId: string;
                    fit: number;
                }[];
            }[];
            unfilled: {
                requestId: string;
                reason: string;
            }[];
            total: number;
            worst: number | null;
            gap: number;
            proven: boolean;
            whyNot: string | null;
        };
        MatchingFigures: {
            cases: number;
            acceptedFirst: number | null;
            acceptedFromFirstThree: number | null;
            overridden: number;
            hoursToAccept: {
                median: number | null;
                ninetieth: number | null;
            };
            gini: number | null;
            supporters: number;
            themesCovered: number | null;
            themesWithout: {
                code: string;
                name: string;
                cases: number;
            }[];
        };
        MissingExpertise: {
            items: {
                month: string;
                code: string;
                label: string;
                cases: number;
                open: number;
                consultations: {
                    id: string;
                    receiptNumber: string;
                }[];
            }[];
        };
        Shortlist: {
            items: components["schemas"]["ShortlistItem"][];
            excluded: {
                supporterId: string;
                name: string;
                reason: string;
                offerObstacle: string | null;
            }[];
            marks: {
                supporterId: string;
                name: string;
                /** @enum {string} */
                kind: "pinned" | "forbidden";
                reason: string;
                byName: string;
                /** Format: date-time */
                at: string;
            }[];
            missing: {
                code: string;
                label: string;
            }[];
            /** @enum {string} */
            verdict: "suits" | "none";
            weightsVersion: string;
            weights: {
                fit: number;
                load: number;
                satisfaction: number;
                availability: number;
                region: number;
            };
            /** Format: date-time */
            rankedAt: string;
        };
        ShortlistItem: {
            supporterId: string;
            name: string;
            score: number;
            parts: {
                fit: number;
                load: number;
                satisfaction: number;
                availability: number;
                region: number;
                cosine: number;
                tags: number;
                neighbours: number;
            };
            reasons: string[];
            sentence: string;
            pinned: string | null;
            usualPlace: number | null;
            offerObstacle: string | null;
            reasonNeeded: boolean;
        };
        SupporterHistory: {
            asked: number;
            accepted: number;
            acceptedShare: number | null;
            meetingsHeld: number;
            minutesSpent: number;
            answers: number;
            positive: number;
            cases: {
                engagementId: string;
                consultationId: string;
                receiptNumber: string;
                title: string;
                /** @enum {string} */
                kind: "advice" | "lecture" | "information";
                /** @enum {string} */
                state: "proposed" | "offered" | "accepted" | "active" | "reported" | "completed" | "declined" | "expired" | "withdrawn";
                /** Format: date-time */
                offeredAt: string;
                /** Format: date-time */
                decidedAt: string | null;
                declineReason: ("too_busy" | "not_my_field" | "conflict" | "other") | null;
                answer: string | null;
            }[];
        };
        RankingWeightsList: {
            active: string;
            items: components["schemas"]["RankingWeights"][];
        };
        RankingWeights: {
            version: string;
            weights: components["schemas"]["RankingWeightsValues"];
            note: string;
            authorName: string;
            /** Format: date-time */
            createdAt: string | null;
            activations: {
                /** Format: date-time */
                at: string;
                byName: string;
                reason: string;
            }[];
        };
        RankingWeightsValues: {
            score: {
                fit: number;
                load: number;
                satisfaction: number;
                availability: number;
                region: number;
            };
            fit: {
                cosine: number;
                tags: number;
                neighbours: number;
            };
            concepts: number;
            titleAgain: number;
            satisfactionPrior: number;
            satisfactionWeight: number;
            suitsFrom: number;
            exploration: {
                on: boolean;
                margin: number;
            };
        };
        RankingWeightsPreview: {
            cases: number;
            firstThree: {
                before: number | null;
                after: number | null;
            };
            first: {
                before: number | null;
                after: number | null;
            };
            items: {
                consultationId: string;
                receiptNumber: string;
                title: string;
                supporterName: string;
                before: number | null;
                after: number | null;
            }[];
        };
        Registration: {
            id: string;
            seminarId: string;
            number: string;
            /** @enum {string} */
            state: "confirmed" | "waitlisted" | "asked" | "cancelled" | "attended" | "no_show";
            stateLabel: string;
            /** @enum {string} */
            mode: "onsite" | "online";
            seats: number;
            position: number | null;
            name: string;
            kana: string | null;
            organisation: string | null;
            email: string | null;
            phone: string | null;
            /** @enum {string} */
            language: "ja" | "easy" | "en";
            companions: {
                name: string;
            }[];
            needs: string | null;
            answers: {
                [key: string]: string;
            };
            walkIn: boolean;
            /** Format: date-time */
            askedUntil: string | null;
            /** Format: date-time */
            promotedAt: string | null;
            /** Format: date-time */
            cancelledAt: string | null;
            cancelCause: ("person" | "desk" | "no_answer" | "declined" | "seminar_cancelled") | null;
            /** Format: date-time */
            checkedInAt: string | null;
            attendedMode: ("onsite" | "online") | null;
            attendedSeats: number | null;
            wish: {
                /** @enum {string} */
                state: "waiting" | "placed" | "withdrawn";
                title: string;
                body: string;
                themes: string[];
                supporterId: string | null;
                unplacedReason: string | null;
                slotId: string | null;
            } | null;
            fictitious: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            forgottenAt: string | null;
            version: number;
        };
        Events: {
            license: string;
            items: {
                [key: string]: string | number | null;
            }[];
        };
        SeminarFigures: {
            byMode: {
                /** @enum {string} */
                mode: "onsite" | "online";
                registered: number;
                cancelled: number;
                waitlisted: number;
                attended: number;
                noShow: number;
            }[];
            promoted: number;
            walkIns: number;
            slots: {
                total: number;
                booked: number;
                open: number;
                waiting: number;
            };
            survey: {
                asked: number;
                useful: number;
                somewhatUseful: number;
                notVeryUseful: number;
                notUseful: number;
            };
            slotSurvey: {
                asked: number;
                useful: number;
                somewhatUseful: number;
                notVeryUseful: number;
                notUseful: number;
            };
        };
        SlotPreview: {
            times: number;
            slots: {
                supporterId: string;
                supporterName: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                room: string | null;
                taken: boolean;
            }[];
            without: {
                supporterId: string;
                supporterName: string;
            }[];
        };
        NewRegistration: {
            name: string;
            kana?: string | null;
            organisation?: string | null;
            email: string;
            phone?: string | null;
            /**
             * @default ja
             * @enum {string}
             */
            language: "ja" | "easy" | "en";
            /** @enum {string} */
            mode: "onsite" | "online";
            /** @default [] */
            companions: {
                name: string;
            }[];
            needs?: string | null;
            /** @default {} */
            answers: {
                [key: string]: string;
            };
            slotWish?: {
                title: string;
                body: string;
                /** @default [] */
                themes: string[];
                /** Format: uuid */
                supporterId?: string | null;
                /**
                 * @default citizen
                 * @enum {string}
                 */
                requesterType: "citizen" | "business" | "municipality" | "prefecture" | "organisation";
                municipality?: string | null;
                /** @enum {boolean} */
                shareWithSupporters: true;
            } | null;
            consents: {
                /** @enum {boolean} */
                purpose: true;
            };
        };
        RegistrationReceipt: {
            id: string;
            number: string;
            /** @enum {string} */
            status: "confirmed" | "waitlisted" | "asked" | "cancelled" | "attended" | "no_show";
            position: number | null;
            /** Format: uri */
            registrationUrl: string;
            otherMode: ("onsite" | "online") | null;
        };
        RegistrationChanges: {
            name?: string;
            kana?: string | null;
            organisation?: string | null;
            email?: string;
            phone?: string | null;
            /** @enum {string} */
            language?: "ja" | "easy" | "en";
            /** @enum {string} */
            mode?: "onsite" | "online";
            companions?: {
                name: string;
            }[];
            needs?: string | null;
        };
        EraseRegistration: {
            number: string;
        };
        SeminarSummary: {
            id: string;
            code: string;
            /** @enum {string} */
            kind: "seminar" | "training";
            /** @enum {string} */
            state: "draft" | "published" | "closed" | "held" | "cancelled";
            stateLabel: string;
            title: string;
            seriesId: string | null;
            numberInSeries: number | null;
            fiscalYear: number;
            themes: string[];
            /** Format: date-time */
            startsAt: string | null;
            /** Format: date-time */
            endsAt: string | null;
            plannedFor: string | null;
            /** @enum {string} */
            format: "onsite" | "online" | "hybrid";
            venueName: string | null;
            /** Format: date-time */
            applyFrom: string | null;
            /** Format: date-time */
            applyBy: string | null;
            open: boolean;
            seats: components["schemas"]["SeminarSeats"][];
            url: string;
            fictitious: boolean;
            version: number;
        };
        SeminarSeats: {
            /** @enum {string} */
            mode: "onsite" | "online";
            capacity: number | null;
            free: number | null;
            waiting: number;
        };
        NewSeminar: {
            /**
             * @default seminar
             * @enum {string}
             */
            kind: "seminar" | "training";
            title: string;
            /** Format: uuid */
            seriesId?: string | null;
            /** @default null */
            numberInSeries: number | null;
            /** @default [] */
            themes: string[];
            /** @default  */
            description: string;
            /** @default  */
            audience: string;
            /** Format: date-time */
            startsAt?: string | null;
            endsAt?: string | null;
            plannedFor?: string | null;
            /** @enum {string} */
            format: "onsite" | "online" | "hybrid";
            /** @default null */
            onsiteCapacity: number | null;
            /** @default null */
            onlineCapacity: number | null;
            applyFrom?: string | null;
            applyBy?: string | null;
            venueName?: string | null;
            venueAddress?: string | null;
            venueAccess?: string | null;
            venueAccessibility?: string | null;
            onlineTool?: string | null;
            onlineUrl?: string | null;
            programme?: {
                at?: string | null;
                title: string;
                by?: string | null;
            }[];
            /** @default [] */
            questions: {
                id: string;
                label: string;
                /** @enum {string} */
                kind: "text" | "choice";
                /** @default [] */
                options: string[];
                /** @default false */
                required: boolean;
            }[];
            speakers?: {
                /** Format: uuid */
                supporterId?: string | null;
                name: string;
                /** @default  */
                affiliation: string;
                /** @default  */
                talk: string;
                /** @default false */
                consented: boolean;
                consentNote?: string | null;
            }[];
            /** @default [] */
            materials: {
                title: string;
                url: string;
                /** @enum {string} */
                when: "before" | "after";
            }[];
            recordingUrl?: string | null;
            digest?: string | null;
            slotsFrom?: string | null;
            slotsTo?: string | null;
            /**
             * @default assigned
             * @enum {string}
             */
            slotBooking: "assigned" | "first_come";
        };
        Seminar: {
            id: string;
            code: string;
            /** @enum {string} */
            kind: "seminar" | "training";
            /** @enum {string} */
            state: "draft" | "published" | "closed" | "held" | "cancelled";
            stateLabel: string;
            title: string;
            seriesId: string | null;
            numberInSeries: number | null;
            fiscalYear: number;
            themes: string[];
            /** Format: date-time */
            startsAt: string | null;
            /** Format: date-time */
            endsAt: string | null;
            plannedFor: string | null;
            /** @enum {string} */
            format: "onsite" | "online" | "hybrid";
            venueName: string | null;
            /** Format: date-time */
            applyFrom: string | null;
            /** Format: date-time */
            applyBy: string | null;
            open: boolean;
            seats: components["schemas"]["SeminarSeats"][];
            url: string;
            fictitious: boolean;
            version: number;
            description: string;
            audience: string;
            /** @enum {string} */
            price: "none";
            venueAddress: string | null;
            venueAccess: string | null;
            venueAccessibility: string | null;
            onlineTool: string | null;
            programme: {
                at: string | null;
                title: string;
                by: string | null;
            }[];
            questions: {
                id: string;
                label: string;
                /** @enum {string} */
                kind: "text" | "choice";
                options: string[];
                required: boolean;
            }[];
            speakers: {
                supporterId: string | null;
                name: string;
                affiliation: string;
                talk: string;
            }[];
            materials: {
                title: string;
                url: string;
                /** @enum {string} */
                when: "before" | "after";
            }[];
            recordingUrl: string | null;
            digest: string | null;
            /** Format: date-time */
            slotsFrom: string | null;
            /** Format: date-time */
            slotsTo: string | null;
            /** @enum {string} */
            slotBooking: "assigned" | "first_come";
            desk: components["schemas"]["SeminarDesk"] | null;
        };
        SeminarDesk: {
            onlineUrl: string | null;
            allowedMoves: ("draft" | "published" | "closed" | "held" | "cancelled")[];
            missing: {
                pointer: string;
                detail: string;
            }[];
            speakers: {
                supporterId: string | null;
                name: string;
                affiliation: string;
                talk: string;
                /** Format: date-time */
                consentAt: string | null;
                consentNote: string | null;
            }[];
            materials: {
                title: string;
                url: string;
                /** @enum {string} */
                when: "before" | "after";
            }[];
            counts: {
                confirmed: number;
                waitlisted: number;
                asked: number;
                cancelled: number;
                attended: number;
                noShow: number;
                attendedOnsite: number;
                attendedOnline: number;
            };
            cancelReason: string | null;
            copiedFrom: string | null;
        };
        SeminarChanges: {
            /** @enum {string} */
            kind?: "seminar" | "training";
            title?: string;
            /** Format: uuid */
            seriesId?: string | null;
            numberInSeries?: number | null;
            themes?: string[];
            description?: string;
            audience?: string;
            /** Format: date-time */
            startsAt?: string | null;
            endsAt?: string | null;
            plannedFor?: string | null;
            /** @enum {string} */
            format?: "onsite" | "online" | "hybrid";
            onsiteCapacity?: number | null;
            onlineCapacity?: number | null;
            applyFrom?: string | null;
            applyBy?: string | null;
            venueName?: string | null;
            venueAddress?: string | null;
            venueAccess?: string | null;
            venueAccessibility?: string | null;
            onlineTool?: string | null;
            onlineUrl?: string | null;
            programme?: {
                at?: string | null;
                title: string;
                by?: string | null;
            }[];
            questions?: {
                id: string;
                label: string;
                /** @enum {string} */
                kind: "text" | "choice";
                /** @default [] */
                options: string[];
                /** @default false */
                required: boolean;
            }[];
            speakers?: {
                /** Format: uuid */
                supporterId?: string | null;
                name: string;
                /** @default  */
                affiliation: string;
                /** @default  */
                talk: string;
                /** @default false */
                consented: boolean;
                consentNote?: string | null;
            }[];
            materials?: {
                title: string;
                url: string;
                /** @enum {string} */
                when: "before" | "after";
            }[];
            recordingUrl?: string | null;
            digest?: string | null;
            slotsFrom?: string | null;
            slotsTo?: string | null;
            /** @enum {string} */
            slotBooking?: "assigned" | "first_come";
        };
        SeminarSeries: {
            id: string;
            /** @enum {string} */
            kind: "seminar" | "training";
            title: string;
            description: string;
            fiscalYear: number;
            version: number;
        };
        NewSeminarSeries: {
            /**
             * @default seminar
             * @enum {string}
             */
            kind: "seminar" | "training";
            title: string;
            /** @default  */
            description: string;
            fiscalYear: number;
        };
        NewSeriesRegistration: {
            name: string;
            kana?: string | null;
            organisation?: string | null;
            email: string;
            phone?: string | null;
            /**
             * @default ja
             * @enum {string}
             */
            language: "ja" | "easy" | "en";
            /** @enum {string} */
            mode: "onsite" | "online";
            /** @default [] */
            companions: {
                name: string;
            }[];
            needs?: string | null;
            consents: {
                /** @enum {boolean} */
                purpose: true;
            };
        };
        SeriesRegistrationReceipt: {
            items: {
                id: string;
                number: string;
                /** @enum {string} */
                status: "confirmed" | "waitlisted" | "asked" | "cancelled" | "attended" | "no_show";
                position: number | null;
                /** Format: uri */
                registrationUrl: string;
                otherMode: ("onsite" | "online") | null;
                seminarId: string;
            }[];
        };
        SeminarSlot: {
            id: string;
            seminarId: string;
            supporterId: string;
            supporterName: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @enum {string} */
            mode: "onsite" | "online";
            room: string | null;
            url: string | null;
            /** @enum {string} */
            state: "open" | "booked" | "withdrawn";
            stateLabel: string;
            registrationId: string | null;
            registrationNumber: string | null;
            registrantName: string | null;
            consultationId: string | null;
            engagementId: string | null;
            meetingId: string | null;
            assignedBy: ("person" | "desk" | "engine") | null;
            version: number;
        };
        GeneratedSlots: {
            created: number;
            skipped: number;
        };
        SlotAssignment: {
            booked: number;
            talks: {
                registrationId: string;
                slotId: string;
                supporterId: string;
                fit: number;
            }[];
            unplaced: {
                registrationId: string;
                reason: string;
            }[];
        };
        Delivery: {
            id: string;
            template: string;
            templateName: string;
            /** @enum {string} */
            recipientKind: "requester" | "supporter" | "staff" | "participant";
            recipientId: string;
            consultationId: string | null;
            toAddress: string | null;
            subject: string;
            /** @enum {string} */
            state: "created" | "sending" | "delivered" | "temporary-failure" | "permanent-failure" | "technical-failure" | "cancelled";
            attempts: number;
            /** Format: date-time */
            nextAttemptAt: string | null;
            lastError: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            sentAt: string | null;
        };
        InboundMail: {
            id: string;
            /** @enum {string} */
            source: "webhook" | "imap";
            /** @enum {string} */
            state: "received" | "threaded" | "held" | "set-aside" | "report" | "dismissed";
            reason: string | null;
            fromAddress: string | null;
            senderConfirmed: boolean | null;
            subject: string | null;
            consultationId: string | null;
            receiptNumber: string | null;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            settledAt: string | null;
            handledByName: string | null;
            hasOriginal: boolean;
        };
        InboundMailText: {
            id: string;
            /** @enum {string} */
            source: "webhook" | "imap";
            /** @enum {string} */
            state: "received" | "threaded" | "held" | "set-aside" | "report" | "dismissed";
            reason: string | null;
            fromAddress: string | null;
            senderConfirmed: boolean | null;
            subject: string | null;
            consultationId: string | null;
            receiptNumber: string | null;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            settledAt: string | null;
            handledByName: string | null;
            hasOriginal: boolean;
            text: string | null;
        };
        SettleInboundMail: {
            receiptNumber: string | null;
        };
        MailTaken: {
            /** @enum {boolean} */
            accepted: true;
            repeated: boolean;
        };
        CatalogueEntry: {
            id: string;
            name: string;
            /** @enum {string} */
            to: "requester" | "supporter" | "staff" | "participant";
            occasions: string[];
            languages: ("ja" | "easy" | "en")[];
        };
        MailPreview: {
            subject: string;
            text: string;
            html: string;
        };
        MailPreference: {
            /** @enum {string} */
            template: "staff-new-consultation" | "staff-message" | "staff-offer-decided" | "staff-report-submitted" | "staff-nobody-suits" | "staff-escalation" | "staff-roster";
            name: string;
            /** @enum {string} */
            mode: "immediate" | "digest" | "off";
        };
        MailPreferenceBody: {
            /** @enum {string} */
            template: "staff-new-consultation" | "staff-message" | "staff-offer-decided" | "staff-report-submitted" | "staff-nobody-suits" | "staff-escalation" | "staff-roster";
            /** @enum {string} */
            mode: "immediate" | "digest" | "off";
        };
        MailSettings: {
            quietHours: {
                from: string;
                to: string;
            } | null;
            keepDays: number;
            confirmsSenders: boolean;
            version: number;
        };
        MailSettingsBody: {
            quietHours: {
                from: string;
                to: string;
            } | null;
            keepDays: number;
        };
        Suppression: {
            id: string;
            address: string | null;
            /** @enum {string} */
            reason: "bounce" | "refused";
            status: string | null;
            consultationId: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        LiftSuppression: {
            reason: string;
        };
        AssemblyAnswers: {
            /** Format: date-time */
            asOf: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            period: string;
            items: {
                key: string;
                question: string;
                answer: string;
                definition: string;
                filter: {
                    [key: string]: string | number;
                } | null;
                receipts: string[];
                evidence: string[];
            }[];
        };
        ReportExample: {
            id: string;
            consultationId: string;
            receiptNumber: string;
            /** Format: date-time */
            receivedAt: string;
            requesterType: string;
            contentType: string | null;
            question: string;
            support: string;
            byName: string;
            /** Format: date-time */
            at: string;
        };
        ReportSnapshot: {
            id: string;
            title: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            hash: string;
            intact: boolean;
            byName: string;
            /** Format: date-time */
            at: string;
        };
        Closings: {
            items: {
                period: string;
                label: string;
                hash: string;
                byName: string;
                /** Format: date-time */
                closedAt: string;
            }[];
            closable: {
                period: string;
                label: string;
            }[];
        };
        Closing: {
            period: string;
            label: string;
            hash: string;
            byName: string;
            /** Format: date-time */
            closedAt: string;
            intact: boolean;
            published: components["schemas"]["PeriodFigures"];
            current: components["schemas"]["PeriodFigures"];
            kpis: {
                key: string;
                definitionVersion: number;
                yearTarget: number | null;
                actual: number | null;
                grade: string | null;
            }[];
            corrections: {
                id: string;
                /** Format: date-time */
                at: string;
                consultationId: string | null;
                reason: string;
                note: string | null;
                notedByName: string | null;
                changes: components["schemas"]["PeriodFigures"];
            }[];
        };
        PeriodFigures: {
            received: number;
            byRequester: {
                [key: string]: number;
            };
            byContent: {
                [key: string]: number;
            };
            ended: number;
            answers: {
                [key: string]: number;
            };
            support: {
                cases: components["schemas"]["SupportKinds"];
                acts: components["schemas"]["SupportKinds"];
            };
            participants: number;
            entries: {
                [key: string]: number;
            };
        };
        SupportKinds: {
            information: number;
            matching: number;
            advice: number;
            total: number;
        };
        KpiTrend: {
            /** Format: date-time */
            asOf: string;
            fiscalYear: number;
            fiscalYearLabel: string;
            target: number | null;
            months: {
                month: string;
                label: string;
                future: boolean;
                received: number;
                ended: number;
                support: number;
                numerator: number;
                denominator: number;
                unanswered: number;
                rate: number | null;
                cumulative: {
                    received: number;
                    support: number;
                    supportNeeded: number | null;
                    numerator: number;
                    denominator: number;
                    rate: number | null;
                };
                inbox: {
                    [key: string]: string | number;
                };
                cases: {
                    received: {
                        [key: string]: string | number;
                    };
                    answers: {
                        [key: string]: string | number;
                    };
                    ended: {
                        [key: string]: string | number;
                    };
                    support: {
                        [key: string]: string | number;
                    };
                };
            }[];
        };
        KpiFunnel: {
            fiscalYear: number;
            stages: {
                stage: string;
                label: string;
                cases: number;
                share: number | null;
                filter: {
                    [key: string]: string | number;
                };
            }[];
            times: {
                from: string;
                to: string;
                label: string;
                cases: number;
                medianHours: number | null;
                p90Hours: number | null;
            }[];
            inbox: {
                [key: string]: string | number;
            };
        };
        KpiBreakdown: {
            fiscalYear: number;
            by: string;
            total: number;
            items: {
                value: string;
                label: string;
                count: number;
                share: number | null;
                inbox: {
                    [key: string]: string | number;
                };
                cases: {
                    [key: string]: string | number;
                };
            }[];
        };
        KpiCases: {
            items: {
                id: string;
                receiptNumber: string;
                state: string;
                /** Format: date-time */
                receivedAt: string;
                count: number;
            }[];
            total: number;
            withoutCase: number;
        };
        KpiList: {
            /** Format: date-time */
            asOf: string;
            year: number;
            items: components["schemas"]["Kpi"][];
        };
        Kpi: {
            key: string;
            name: string;
            unit: string;
            rule: string;
            baseline: number | null;
            baselineYear: string | null;
            target: number | null;
            targetYear: string | null;
            counts: string;
            perYear: number | null;
            positive: string[];
            supportTypes: string[];
            definitionVersion: number;
            /** @enum {string} */
            source: "survey" | "support" | "participants" | "entries";
            owner: string;
            /** @enum {string} */
            counting: "fiscal" | "calendar";
            targetLine: {
                year: number;
                target: number;
            }[];
            yearTarget: number | null;
            actual: number | null;
            achievement: {
                value: number;
                /** @enum {string} */
                grade: "A" | "B" | "C" | "D";
            } | null;
            single: {
                target: number | null;
                actual: number | null;
                achievement: {
                    value: number;
                    /** @enum {string} */
                    grade: "A" | "B" | "C" | "D";
                } | null;
            };
            rate: components["schemas"]["ContributionRate"] | null;
            support: {
                cases: {
                    information: number;
                    matching: number;
                    advice: number;
                    total: number;
                };
                acts: {
                    information: number;
                    matching: number;
                    advice: number;
                    total: number;
                };
            } | null;
        };
        ContributionRate: {
            fiscalYear: number;
            fiscalYearLabel: string;
            numerator: number;
            denominator: number;
            unanswered: number;
            rate: number | null;
            target: number | null;
            achieved: boolean;
            margin: number;
            positivesNeeded: number | null;
            responseRate: number | null;
            interval: {
                low: number;
                high: number;
            } | null;
            definitionVersion: string;
            counts: {
                useful: number;
                somewhatUseful: number;
                notVeryUseful: number;
                notUseful: number;
            };
        };
        KpiHistory: {
            key: string;
            name: string;
            versions: {
                version: number;
                /** Format: date-time */
                validFrom: string;
                definition: {
                    name: string;
                    unit: string;
                    rule: string;
                    baseline: number | null;
                    baselineYear: string | null;
                    target: number | null;
                    targetYear: string | null;
                    counts: string;
                    perYear: number | null;
                    positive: string[];
                    supportTypes: string[];
                };
            }[];
        };
        KpiOverview: {
            /** Format: date-time */
            asOf: string;
            contribution: components["schemas"]["ContributionRate"];
            openByState: {
                state: string;
                label: string;
                count: number;
            }[];
            overdue: number;
            receivedThisMonth: number;
            receivedThisFiscalYear: number;
            cumulative: number;
        };
        KpiEntry: {
            id: string;
            key: string;
            /** Format: date */
            occurredOn: string;
            amount: number;
            title: string;
            evidence: string;
            byName: string;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            cancelledAt: string | null;
            cancelledByName: string | null;
            cancelReason: string | null;
        };
        OpenDataCatalogue: {
            items: components["schemas"]["OpenDataMetadata"][];
        };
        OpenDataMetadata: {
            /** @enum {string} */
            dataset: "consultations" | "municipalities";
            title: string;
            fiscalYear: number;
            fiscalYearLabel: string;
            version: number;
            /** Format: date-time */
            publishedAt: string;
            publisher: {
                name: string;
                code: string;
            };
            licence: {
                name: string;
                url: string;
            };
            description: string;
            hash: string;
            files: {
                csv: string;
                json: string;
                metadata: string;
            };
        };
        OpenDataSet: {
            metadata: components["schemas"]["OpenDataMetadata"];
            header: string[];
            lines: (string | number | null)[][];
            suppressed: {
                small: number;
                derivable: number;
            };
        };
        OpenDataRelease: {
            id: string;
            /** @enum {string} */
            dataset: "consultations" | "municipalities";
            title: string;
            fiscalYear: number;
            fiscalYearLabel: string;
            /** @enum {string} */
            state: "draft" | "published";
            version: number | null;
            header: string[];
            lines: (string | number | null)[][];
            suppressed: {
                small: number;
                derivable: number;
            };
            hash: string;
            draftedByName: string;
            /** Format: date-time */
            draftedAt: string;
            approvedByName: string | null;
            /** Format: date-time */
            approvedAt: string | null;
        };
        IssueSurvey: {
            name: string;
            /** Format: date */
            heldOn: string;
            total: number;
            lines: {
                category: string;
                contentType: string;
                count: number;
                share: number | null;
                example: string;
            }[];
        };
        ConsultationReport: {
            /** Format: date-time */
            asOf: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            rows: string[];
            columns: string[];
            cells: number[][];
            rowTotals: number[];
            columnTotals: number[];
            total: number;
            rowShares: (number | null)[];
            columnShares: (number | null)[];
            previous: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                rowTotals: number[];
                columnTotals: number[];
                total: number;
            };
            rowChanges: (number | null)[];
            columnChanges: (number | null)[];
            totalChange: number | null;
            byFiscalYear: {
                label: string;
                rows: string[];
                columns: string[];
                cells: number[][];
                rowTotals: number[];
                columnTotals: number[];
                total: number;
                fiscalYear: number;
            }[];
            byMonth: {
                label: string;
                rows: string[];
                columns: string[];
                cells: number[][];
                rowTotals: number[];
                columnTotals: number[];
                total: number;
                month: string;
            }[];
        };
        Publication: {
            allowed: boolean;
            publication: {
                texts: components["schemas"]["PublicationTexts"];
                /** @enum {string} */
                state: "draft" | "approved" | "withdrawn";
                authorName: string;
                /** Format: date-time */
                updatedAt: string;
                approverName: string | null;
                /** Format: date-time */
                approvedAt: string | null;
                version: number;
            } | null;
        };
        PublicationTexts: {
            ja: components["schemas"]["PublicationText"];
            /** @default null */
            easy: components["schemas"]["PublicationText"] | null;
            /** @default null */
            en: components["schemas"]["PublicationText"] | null;
        };
        PublicationText: {
            title: string;
            question: string;
            answer: string;
        };
        PublicationTextsInput: {
            ja: components["schemas"]["PublicationText"];
            /** @default null */
            easy: components["schemas"]["PublicationText"] | null;
            /** @default null */
            en: components["schemas"]["PublicationText"] | null;
        };
        SearchHit: {
            /** @enum {string} */
            recordType: "consultation" | "message" | "report" | "supporter" | "seminar";
            recordId: string;
            consultationId: string | null;
            /** Format: date-time */
            at: string;
            title: components["schemas"]["SearchExcerpt"];
            excerpt: components["schemas"]["SearchExcerpt"];
        };
        SearchExcerpt: {
            text: string;
            marks: {
                start: number;
                end: number;
            }[];
        };
        SimilarCases: {
            items: {
                consultationId: string;
                receiptNumber: string;
                title: string;
                themes: string[];
                /** Format: date-time */
                closedAt: string | null;
                likeness: number;
                words: string[];
                themesInCommon: string[];
                answer: string | null;
            }[];
        };
        CasePrivacy: {
            retention: {
                /** @enum {number} */
                years: 1 | 3 | 5 | 10 | 30;
                own: boolean;
                /** Format: date-time */
                keptUntil: string | null;
            };
            /** Format: date-time */
            requestedAt: string | null;
            /** Format: date-time */
            erasedAt: string | null;
            holds: components["schemas"]["ErasureHold"][];
        };
        ErasureHold: {
            id: string;
            /** @enum {string} */
            kind: "audit" | "litigation" | "disclosure";
            kindLabel: string;
            reason: string;
            placedBy: string;
            /** Format: date-time */
            placedAt: string;
            releasedBy: string | null;
            /** Format: date-time */
            releasedAt: string | null;
        };
        HoldCase: {
            /** @enum {string} */
            kind: "audit" | "litigation" | "disclosure";
            reason: string;
        };
        EraseCase: {
            /** @enum {string} */
            ground: "requester" | "desk";
            receiptNumber: string;
        };
        Erasure: {
            id: string;
            consultationId: string;
            receiptNumber: string;
            /** @enum {string} */
            ground: "retention" | "requester" | "desk";
            groundLabel: string;
            byName: string;
            /** Format: date-time */
            at: string;
            counts: {
                [key: string]: number;
            };
        };
        Disclosure: {
            centre: string;
            /** Format: date-time */
            exportedAt: string;
            cases: {
                id: string;
                receiptNumber: string;
                held: {
                    name: string;
                    label: string;
                    rows: {
                        [key: string]: unknown;
                    }[];
                }[];
            }[];
            work: {
                name: string;
                label: string;
                kept: string;
                rows: {
                    [key: string]: unknown;
                }[];
            }[];
        };
        WithdrawConsent: {
            /** @enum {string} */
            kind: "shareWithSupporters" | "publishCase";
        };
        PersonQuery: {
            email?: string;
            phone?: string;
        };
        PersonCase: {
            id: string;
            receiptNumber: string;
            title: string;
            /** @enum {string} */
            state: "received" | "hearing" | "matching" | "advising" | "answered" | "closed" | "awaiting_requester" | "referred" | "withdrawn" | "spam" | "out_of_scope";
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            /** @enum {string} */
            part: "requester" | "co-requester";
            held: boolean;
        };
        RetentionSetting: {
            /** @enum {number} */
            years: 1 | 3 | 5 | 10 | 30;
        };
        DueCase: {
            id: string;
            receiptNumber: string;
            title: string;
            /** @enum {string} */
            state: "received" | "hearing" | "matching" | "advising" | "answered" | "closed" | "awaiting_requester" | "referred" | "withdrawn" | "spam" | "out_of_scope";
            /** Format: date-time */
            endedAt: string;
            /** @enum {number} */
            years: 1 | 3 | 5 | 10 | 30;
            /** Format: date-time */
            keptUntil: string;
            heldFor: string[];
        };
        ErasureRequest: {
            consultationId: string;
            receiptNumber: string;
            title: string;
            /** @enum {string} */
            state: "received" | "hearing" | "matching" | "advising" | "answered" | "closed" | "awaiting_requester" | "referred" | "withdrawn" | "spam" | "out_of_scope";
            /** Format: date-time */
            requestedAt: string;
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
    responses: {
        /** @description 誤り（RFC 9457） / A problem */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        id: string;
        page: number;
        perPage: number;
        order: "ASC" | "DESC";
        cursor: string;
        linkId: string;
        from: string;
        to: string;
        fiscalYear: number;
        q: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    AuditEntries_index: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                perPage?: components["parameters"]["perPage"];
                order?: components["parameters"]["order"];
                cursor?: string;
                sort?: "at";
                action?: string;
                recordType?: string;
                recordId?: string;
                actorId?: string;
                from?: components["parameters"]["from"];
                to?: components["parameters"]["to"];
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
            default: components["responses"]["Problem"];
        };
    };
    AuditEntries_export: {
        parameters: {
            query?: {
                action?: string;
                recordType?: string;
                recordId?: string;
                actorId?: string;
                from?: components["parameters"]["from"];
                to?: components["parameters"]["to"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 監査ログをCSVで書き出す / The entries that fit, as CSV (100,000 at most) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    Files_fetch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 添付ファイルを受け取る / Fetch a file, as an attachment always */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
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
            /** @description サインイン / Sign in with address and password; tells when a second factor is missing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"] | components["schemas"]["SecondFactorNeeded"] | components["schemas"]["EnrolmentNeeded"];
                };
            };
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
        };
    };
    SecondFactor_complete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code?: string;
                    recoveryCode?: string;
                    passkey?: components["schemas"]["PasskeyAnswer"];
                };
            };
        };
        responses: {
            /** @description 認証コードなどでサインインを終える / Finish signing in with the second factor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    SecondFactor_signInOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description パスキーでサインインする準備 / What a passkey has to sign to finish signing in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyRequestOptions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    SecondFactor_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                    code?: string;
                    passkey?: components["schemas"]["PasskeyAnswer"];
                };
            };
        };
        responses: {
            /** @description ご本人の確認 / Show password, factor or both again; good for ten minutes. What makes people wants all an account has */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    SecondFactor_confirmationOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description パスキーで確認する準備 / What a passkey has to sign to confirm */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyRequestOptions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    OwnSessions_index: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 自分のサインイン一覧 / Where the caller is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SignedInSession"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    OwnSessions_endOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ほかの端末のサインインをすべて終える / End every other session of the caller */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    OwnSessions_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description サインインを一つ終える / End one session of the caller */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    OwnAccount_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 自分のアカウント / The account of the caller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    OwnAccount_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    email?: string;
                };
            };
        };
        responses: {
            /** @description 自分の名前・メールアドレスを変える / Change own name or address (address: confirm first) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    OwnAccount_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description パスワードを変える / Change own password; other sessions end */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    OwnAccount_requestPasswordReset: {
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
                };
            };
        };
        responses: {
            /** @description パスワードを決め直すメールを頼む / Ask for a mail to set a new password */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    Enrolment_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 自分の認証方法 / The second factors of the caller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Factors"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Enrolment_propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 認証アプリ用のQRコード / A secret for an authenticator app, as text and QR code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpProposal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Factors_removeTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 認証アプリを外す / Give the authenticator app up */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    Enrolment_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description 認証アプリを登録する / Take the authenticator app on, with its first code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Enrolment_options: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description パスキーを作る準備 / What a new passkey has to sign */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyCreationOptions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Enrolment_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    response: {
                        id: string;
                        rawId: string;
                        /** @enum {string} */
                        type: "public-key";
                        response: {
                            clientDataJSON: string;
                            attestationObject: string;
                        } & {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description パスキーを登録する / Take a passkey on */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Factors_removePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description パスキーを外す / Give a passkey up */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    Factors_recoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 予備のコードを作り直す / Ten fresh recovery codes, shown this once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Oidc_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 県の認証サービスが使えるか / Whether there is an identity provider */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        enabled: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Oidc_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 県の認証サービスでサインインを始める / The provider’s page to go to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Accounts_index: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                perPage?: components["parameters"]["perPage"];
                order?: "ASC" | "DESC";
                cursor?: components["parameters"]["cursor"];
                sort?: "name" | "role" | "lastSignInAt" | "createdAt";
                q?: components["parameters"]["q"];
                role?: "staff" | "manager" | "admin" | "auditor";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description アカウントの一覧 / List accounts with state, second factor and last sign-in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Account"][];
                        total: number;
                        totalCapped: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Accounts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    email: string;
                    /** @enum {string} */
                    role: "staff" | "manager" | "admin" | "auditor";
                };
            };
        };
        responses: {
            /** @description 職員を招待する / Invite somebody by mail; the link is good for 72 hours */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Accounts_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description アカウント / One account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Accounts_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    email?: string;
                    /** @enum {string} */
                    role?: "staff" | "manager" | "admin" | "auditor";
                };
            };
        };
        responses: {
            /** @description 名前・メールアドレス・役割を変える / Change name, address (confirm first) or role */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Accounts_inviteAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 招待をもう一度送る / Send the invitation again; the earlier link stops working */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    AccountAccess_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description アカウントを止める / Disable; sessions and links end at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    AccountAccess_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description アカウントを使えるようにする / Enable again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    AccountAccess_resetFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 失くした認証方法を外す / Remove lost second factors (confirm first); sessions end */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    AccountAccess_unlink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 認証サービスとの結び付きを外す / Unlink from the person at the identity provider (confirm first); sessions end */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    AccountAccess_index: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description サインインの一覧 / Where somebody is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SignedInSession"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    AccountAccess_endAll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description サインインをすべて終える / End every session of somebody */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    AccountAccess_endOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description サインインを一つ終える / End one session of somebody */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    AccountLinks_index: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description アカウントのリンクの一覧 / Links that are out, to whom, since when, last opened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLinks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    AccountLinks_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                linkId: components["parameters"]["linkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 新しいリンクを送る / Send a new one by mail; the former ends */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLinks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    AccountLinks_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                linkId: components["parameters"]["linkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description リンクを止める / End a link */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLinks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ApiKeys_index: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                perPage?: components["parameters"]["perPage"];
                order?: components["parameters"]["order"];
                cursor?: components["parameters"]["cursor"];
                sort?: "name" | "createdAt" | "expiresAt" | "lastUsedAt";
                q?: components["parameters"]["q"];
                state?: "active" | "suspended" | "expired" | "revoked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description API キーの一覧 / List keys with state, scope, end and last use; never the secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                        total: number;
                        totalCapped: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ApiKeys_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    permissions: components["schemas"]["GrantablePermission"][];
                    /** Format: date-time */
                    expiresAt?: string | null;
                    /** @default false */
                    longLived?: boolean;
                };
            };
        };
        responses: {
            /** @description API キーを作る / Make a key within the maker’s own permissions; shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedApiKey"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ApiKeys_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description API キー / One key, without its secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ApiKeys_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description API キーを止める / Revoke at once, also the secret it had before */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    ApiKeys_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    permissions?: components["schemas"]["GrantablePermission"][];
                    /** Format: date-time */
                    expiresAt?: string | null;
                    longLived?: boolean;
                };
            };
        };
        responses: {
            /** @description API キーの名前・許す操作・期限を変える / Change name, scope or end */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ApiKeys_rotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 24 */
                    overlapHours?: number;
                    /** Format: date-time */
                    expiresAt?: string | null;
                    /** @default false */
                    longLived?: boolean;
                };
            };
        };
        responses: {
            /** @description API キーを新しいものに取り替える / Replace the secret; the old one works for overlapHours more */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedApiKey"];
                };
            };
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
        };
    };
    Supporters_index: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                perPage?: components["parameters"]["perPage"];
                order?: "ASC" | "DESC";
                sort?: "name" | "kind" | "status" | "affiliation" | "updatedAt";
                q?: string;
                kind?: "adviser" | "partner";
                status?: string;
                theme?: string;
                method?: "online" | "onsite" | "phone" | "mail";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 登録者の一覧 / List advisers and partners */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Supporter"][];
                        total: number;
                        totalCapped: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Supporters_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "adviser" | "partner";
                    name: string;
                    /** @default  */
                    affiliation?: string;
                    /** @default  */
                    headline?: string;
                    /** @default  */
                    biography?: string;
                    /** @default [] */
                    specialities?: string[];
                    /** @default [] */
                    themes?: string[];
                    /** @default [] */
                    regions?: string[];
                    /** @default [] */
                    methods?: ("online" | "onsite" | "phone" | "mail")[];
                    /** @default [] */
                    languages?: string[];
                    /** @default [] */
                    sectors?: string[];
                    email?: string | null;
                    capacityMonthly?: number;
                    capacityAtOnce?: number;
                    /**
                     * @default active
                     * @enum {string}
                     */
                    status?: "active" | "paused" | "retired";
                    /** @default [] */
                    conflicts?: string[];
                };
            };
        };
        responses: {
            /** @description 登録者を加える / Add an adviser or partner */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supporter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Supporters_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 登録者 / One adviser or partner */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supporter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Supporters_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind?: "adviser" | "partner";
                    name?: string;
                    affiliation?: string;
                    headline?: string;
                    biography?: string;
                    specialities?: string[];
                    themes?: string[];
                    regions?: string[];
                    methods?: ("online" | "onsite" | "phone" | "mail")[];
                    languages?: string[];
                    sectors?: string[];
                    email?: string | null;
                    capacityMonthly?: number;
                    capacityAtOnce?: number;
                    /** @enum {string} */
                    status?: "active" | "paused" | "retired";
                    conflicts?: string[];
                };
            };
        };
        responses: {
            /** @description 登録者を更新する / Change what is known of an adviser or partner */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Supporter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    SupporterAccessLinks_index: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 支援者のリンクの一覧 / Links that are out, to whom, since when, last opened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLinks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    SupporterAccessLinks_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                linkId: components["parameters"]["linkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 新しいリンクを送る / Send a new one by mail; the former ends */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLinks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    SupporterAccessLinks_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                linkId: components["parameters"]["linkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description リンクを止める / End a link */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLinks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Terms_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 対応できる時間・不在・委嘱期間・連絡担当者 / Hours, absences, term, contact persons */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupporterTerms"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Terms_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    weekly: {
                        weekday: number;
                        from: string;
                        to: string;
                    }[];
                    away: {
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        /** @default  */
                        note?: string;
                    }[];
                    /** Format: date */
                    termFrom?: string | null;
                    /** Format: date */
                    termUntil?: string | null;
                    contacts: {
                        name: string;
                        /** @default  */
                        department?: string;
                        email?: string | null;
                        phone?: string | null;
                    }[];
                    published: boolean;
                };
            };
        };
        responses: {
            /** @description 対応できる時間・不在・委嘱期間・連絡担当者を書き直す / Replace what was agreed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupporterTerms"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    SupporterChanges_index: {
        parameters: {
            query?: {
                supporterId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 登録者からの変更の申し出 / Changes supporters ask for: all that wait, or one person’s */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SupporterChange"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    SupporterChanges_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "approve" | "decline";
                    comment?: string | null;
                };
            };
        };
        responses: {
            /** @description 変更の申し出を認める・認めない / Approve or decline a change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupporterChange"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Roster_export: {
        parameters: {
            query?: {
                kind?: "adviser" | "partner";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 名簿をCSVで書き出す / The roster as CSV, which the importer reads again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    RosterImport_load: {
        parameters: {
            query?: {
                kind?: "adviser" | "partner";
                dryRun?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description 名簿のCSVを読み込む、試す / Load a roster file (UTF-8, CP932 …), or try it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Roster_ending: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 委嘱期間がまもなく終わる登録者 / Supporters whose term ends soon or has ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EndingTerm"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Inbox_index: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                perPage?: components["parameters"]["perPage"];
                order?: components["parameters"]["order"];
                cursor?: string;
                sort?: "receivedAt" | "replyBy";
                state?: string;
                open?: "true" | "false";
                overdue?: "true" | "false";
                needsReview?: "true" | "false";
                requesterType?: "citizen" | "business" | "municipality" | "prefecture" | "organisation";
                contentType?: string;
                theme?: string;
                municipality?: string;
                channel?: "web" | "phone" | "visit" | "mail" | "seminar";
                assignee?: string;
                fiscalYear?: number;
                receivedFrom?: string;
                receivedTo?: string;
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
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
        };
    };
    Inbox_counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一覧の絞り込みごとの件数 / How many cases each tab of the inbox lists */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxCounts"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Consultations_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
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
            default: components["responses"]["Problem"];
        };
    };
    Consultations_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    /** Format: uuid */
                    assigneeId?: string | null;
                    municipality?: string | null;
                    goal?: string | null;
                    wishes?: string | null;
                    requester?: {
                        email?: string | null;
                        phone?: string | null;
                    };
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
            default: components["responses"]["Problem"];
        };
    };
    Consultations_transition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
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
            default: components["responses"]["Problem"];
        };
    };
    Consultations_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
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
            default: components["responses"]["Problem"];
        };
    };
    CaseHistory_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
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
            default: components["responses"]["Problem"];
        };
    };
    CaseHistory_hearings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
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
            default: components["responses"]["Problem"];
        };
    };
    CaseHistory_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
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
            default: components["responses"]["Problem"];
        };
    };
    CaseLinks_index: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 関係のある相談 / Cases this one was merged with, split from or linked to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseLink"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    CaseLinks_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkCases"];
            };
        };
        responses: {
            /** @description 相談を関連付ける / Note that two cases belong together */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseLink"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    CaseLinks_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeCases"];
            };
        };
        responses: {
            /** @description ほかの相談にまとめる / Set the case aside into another */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseLink"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    CaseLinks_split: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitCase"];
            };
        };
        responses: {
            /** @description 相談を分ける / Make a second case of a part of this one */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CaseLink"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    CaseLinks_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description まとめる・分ける・関連付けるを取り消す / Undo a merge, split or link */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    ConsultationAccessLinks_index: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 相談のリンクの一覧 / Links that are out, to whom, since when, last opened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLinks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ConsultationAccessLinks_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                linkId: components["parameters"]["linkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 新しいリンクを送る / Send a new one by mail; the former ends */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLinks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ConsultationAccessLinks_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                linkId: components["parameters"]["linkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description リンクを止める / End a link */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLinks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Lexicon_show: {
        parameters: {
            query?: {
                q?: string;
                theme?: string;
                page?: number;
                perPage?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ことばの辞書 / Concepts, with the words of the file and of the desk */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lexicon"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Lexicon_words: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LexiconWords"];
            };
        };
        responses: {
            /** @description 概念に言葉を足す / Add words to a concept */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    Lexicon_drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 足した言葉を取り消す / Take back a word the desk added */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    Lexicon_concept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLexiconConcept"];
            };
        };
        responses: {
            /** @description 概念を足す / Add a concept of the desk’s own */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Lexicon_dismiss: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    word: string;
                };
            };
        };
        responses: {
            /** @description 候補の言葉を使わない / Never suggest a word again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    CaseFiles_index: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 添付ファイルの一覧 / Files of the case, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["File"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    CaseFiles_send: {
        parameters: {
            query?: never;
            header?: {
                /** @description RFC 8187: UTF-8''%E8%B3%87%E6%96%99.pdf */
                "X-Filename"?: string;
            };
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description ファイルを送る / Send a file as raw bytes (5 MB; name in X-Filename) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    CaseFiles_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description まだ送っていないファイルを取り除く / Take back a file that went with no message */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    Messages_index: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description メッセージと内部メモ / The conversation, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Message"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Messages_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description Sent again: the same message, once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    /**
                     * @default everyone
                     * @enum {string}
                     */
                    visibility?: "everyone" | "support" | "staff";
                    fileIds?: string[];
                };
            };
        };
        responses: {
            /** @description メッセージを送る、内部メモを書く / Write to everyone, to supporters, or a note */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Messages_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                };
            };
        };
        responses: {
            /** @description 職員が回答する / Answer without a supporter */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consultation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ReplyTemplates_index: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 返信の文例 / Reply templates, by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReplyTemplate"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ReplyTemplates_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReplyTemplate"];
            };
        };
        responses: {
            /** @description 文例を作る / Write a reply template */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyTemplate"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ReplyTemplates_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReplyTemplate"];
            };
        };
        responses: {
            /** @description 文例を書き直す / Change a reply template (If-Match) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyTemplate"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ReplyTemplates_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 文例を消す / Remove a reply template */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    ReplyTemplates_filled: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 相談に合わせて差し込んだ文例 / Reply templates filled for a case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FilledReply"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Engagements_index: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 打診と支援の一覧 / Offers and engagements of a case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Engagement"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Engagements_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    supporterId: string;
                    /**
                     * @default advice
                     * @enum {string}
                     */
                    kind?: "advice" | "lecture" | "information";
                    note?: string | null;
                    /** @default false */
                    cascade?: boolean;
                    lecture?: components["schemas"]["Lecture"] | null;
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description 登録者に打診する / Offer the case to a supporter */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Engagement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Engagements_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    supporterIds: string[];
                    /**
                     * @default advice
                     * @enum {string}
                     */
                    kind?: "advice" | "lecture" | "information";
                    note?: string | null;
                    /** @default false */
                    cascade?: boolean;
                    lecture?: components["schemas"]["Lecture"] | null;
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description 候補者を順番に選ぶ / Choose candidates and their order; the first is asked at once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Engagement"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Engagements_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 打診・支援を読む / One engagement with its report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Engagement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Engagements_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
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
            /** @description 打診を取り下げる / Take an offer back, or release a supporter */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Engagement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Engagements_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "approve";
                } | {
                    /** @enum {string} */
                    decision: "return";
                    comment: string;
                };
            };
        };
        responses: {
            /** @description 助言記録を確認する / Share a report with the requester, or give it back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Engagement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Escalations_index: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 遅れている対応の一覧 / Overdue replies, offers and reports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Escalation"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Lectures_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Lecture"];
            };
        };
        responses: {
            /** @description 講演の日時・場所・対象・人数を書く / When, where and for whom a lecture is, and who came */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Engagement"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Lectures_survey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 講演のアンケートの宛先（QR）と結果 / The audience’s link as QR, and its answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LectureSurvey"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Masking_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferDraft"];
            };
        };
        responses: {
            /** @description 打診の前に、支援者に見える文章を確かめる / An offer as its supporter will read it (offers nothing) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Masking_index: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 引き受ける前の支援者に見せない言葉 / Words hidden from supporters before acceptance */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MaskedPhrase"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Masking_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMaskedPhrase"];
            };
        };
        responses: {
            /** @description 言葉を伏せる / Hide words, wherever and however they stand in the case */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaskedPhrase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Masking_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                phraseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 伏せた言葉をもとに戻す / Show words again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    Meetings_index: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 面談の一覧 / Meetings of an engagement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Meeting"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Meetings_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default online
                     * @enum {string}
                     */
                    method?: "online" | "onsite" | "phone";
                    proposals: {
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        endsAt: string;
                    }[];
                    place?: string | null;
                    url?: string | null;
                    phone?: string | null;
                    /** @default false */
                    agreed?: boolean;
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description 面談の日時を提案する、決まった日時を登録する / Propose times, or enter an agreed one */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Meetings_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 面談を読む / One meeting */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Meetings_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    method?: "online" | "onsite" | "phone";
                    /** Format: date-time */
                    startsAt?: string;
                    /** Format: date-time */
                    endsAt?: string;
                    place?: string | null;
                    url?: string | null;
                    phone?: string | null;
                };
            };
        };
        responses: {
            /** @description 面談の日時・場所を変える / Change time, place or address */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Meetings_others: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    proposals: {
                        /** Format: date-time */
                        startsAt: string;
                        /** Format: date-time */
                        endsAt: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description 別の日時を提案する / Propose other times */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Meetings_choose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    proposalId: string;
                };
            };
        };
        responses: {
            /** @description 候補から日時を決める / Settle on one of the proposed times */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Meetings_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
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
            /** @description 面談を取りやめる / Call a meeting off */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Meetings_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "held" | "no_show";
                    notes?: string | null;
                    /** @default null */
                    needNext?: boolean | null;
                };
            };
        };
        responses: {
            /** @description 実施・不参加を記録する / Record that it was held, or that nobody came */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Meetings_ics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 予定表のファイル / Calendar file (iCalendar) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    ReferralPrint_print: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 引継書を印刷する / The hand-over document as a page to print */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    Referrals_organisations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 支援機関の一覧 / Support organisations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SupportOrganisation"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Referrals_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    services: string;
                    contact: string;
                    email?: string | null;
                    phone?: string | null;
                    url?: string | null;
                    /** @default true */
                    active?: boolean;
                    /** @default false */
                    fictitious?: boolean;
                };
            };
        };
        responses: {
            /** @description 支援機関を登録する / Enter a support organisation */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportOrganisation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Referrals_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    services: string;
                    contact: string;
                    email?: string | null;
                    phone?: string | null;
                    url?: string | null;
                    /** @default true */
                    active?: boolean;
                    /** @default false */
                    fictitious?: boolean;
                };
            };
        };
        responses: {
            /** @description 支援機関の登録を直す / Replace what is written about one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportOrganisation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Referrals_index: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 引継ぎの一覧 / Referrals of a case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Referral"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Referrals_handOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    organisationId: string;
                    reason: string;
                    /** @enum {boolean} */
                    consent: true;
                    consentNote: string;
                };
            };
        };
        responses: {
            /** @description 支援機関に引き継ぐ / Hand the case over, with the requester’s consent */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Referrals_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "approve" | "refuse";
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description 引継ぎを認める・認めない（管理職） / A manager agrees to a hand-over, or does not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Referrals_outcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "helped" | "in_progress" | "not_helped" | "unknown";
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description 引継ぎの結果を記録する / Record what became of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Referral"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Survey_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description アンケートと回答 / The survey of a case and its answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyOfCase"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Survey_enter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    choice: "useful" | "somewhat_useful" | "not_very_useful" | "not_useful";
                    comment?: string | null;
                    replies?: {
                        [key: string]: string | number;
                    };
                    publishConsent?: boolean;
                    /** @enum {string} */
                    channel: "phone" | "paper";
                };
            };
        };
        responses: {
            /** @description 電話・紙の回答を入れる / Enter an answer given by phone or on paper */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    SurveyDefinitions_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description アンケートの設問と方針（すべての版）/ What surveys ask and when, every version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SurveyDefinition"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    SurveyDefinitions_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                supportType: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    basedOn: number;
                    content: components["schemas"]["SurveyContentInput"];
                    policy: components["schemas"]["SurveyPolicy"];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 新しい版を作る / Write a new version */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SurveyDefinition"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    SurveyDefinitions_outcomes: {
        parameters: {
            query?: {
                fiscalYear?: components["parameters"]["fiscalYear"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description アンケートの集計 / Answers of a year, counted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SurveyOutcome"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Surveys_listFollowUps: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                perPage?: components["parameters"]["perPage"];
                order?: components["parameters"]["order"];
                cursor?: components["parameters"]["cursor"];
                done?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 評価の低い回答への対応 / Low answers to see to, and those seen to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SurveyFollowUp"][];
                        total: number;
                        totalCapped: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Surveys_finish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description 対応したことを記録する / Say what was done about a low answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Surveys_listComments: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                perPage?: components["parameters"]["perPage"];
                order?: components["parameters"]["order"];
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 公開の同意がある感想 / Comments whose writers let us show them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SurveyComment"][];
                        total: number;
                        totalCapped: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Surveys_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text?: string | null;
                };
            };
        };
        responses: {
            /** @description 感想を公開する・取り下げる / Show a comment to everybody, or take it back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Surveys_about: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description セミナー参加者などのアンケート / The survey about any support */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyOfSubject"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Surveys_enter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    choice: "useful" | "somewhat_useful" | "not_very_useful" | "not_useful";
                    comment?: string | null;
                    replies?: {
                        [key: string]: string | number;
                    };
                    publishConsent?: boolean;
                    /** @enum {string} */
                    channel: "phone" | "paper";
                };
            };
        };
        responses: {
            /** @description 電話・紙の回答を入れる / Enter an answer given by phone or on paper, about any support */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Survey"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Triage_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 分類の案と確定 / What the case seems to be about, and what staff said */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Triage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Triage_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriageDecision"];
            };
        };
        responses: {
            /** @description 分類を確定・修正する / Confirm or correct the triage */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Triage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Rules_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 分類のルール / The rule table of triage and its versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageRules"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Rules_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTriageRules"];
            };
        };
        responses: {
            /** @description ルールを保存する / Save a new version; it counts at once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageRules"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Rules_try: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriageRulesTry"];
            };
        };
        responses: {
            /** @description 過去の相談で試す / What other rules would have said of confirmed cases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageRulesPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Rules_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriageRulesRestore"];
            };
        };
        responses: {
            /** @description 前の版に戻す / Bring back an earlier version (0: the centre’s file) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageRules"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Models_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 学習したモデルの版 / Versions of the learning categoriser and which one speaks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageModels"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Models_use: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriagePromotion"];
            };
        };
        responses: {
            /** @description この版を使う・前の版に戻す / Let another version speak; null: the rules alone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageModels"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Models_train: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description いま学習する / Have the worker train now instead of tonight */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    Quality_figures: {
        parameters: {
            query?: {
                months?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 分類の正しさ / Accuracy, calibration and confusion by staff’s confirmations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageQuality"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Quality_suggestions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 辞書に足す言葉の候補 / Words of confirmed cases no concept knows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LexiconSuggestions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Assignment_plan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentQuestion"];
            };
        };
        responses: {
            /** @description 割り当ての案を作る / Put many cases, supporters and times together (offers nothing) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Figures_show: {
        parameters: {
            query?: {
                from?: components["parameters"]["from"];
                to?: components["parameters"]["to"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 候補者選びの成績 / How well ranking served the desk (last year unless said) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchingFigures"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    MissingExpertise_list: {
        parameters: {
            query?: {
                from?: components["parameters"]["from"];
                to?: components["parameters"]["to"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 足りない専門分野 / Expertise asked for when nobody suited, by month */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MissingExpertise"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    MissingExpertise_file: {
        parameters: {
            query?: {
                from?: components["parameters"]["from"];
                to?: components["parameters"]["to"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 足りない専門分野（CSV）/ The same as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    Shortlist_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 候補者の一覧 / Who suits, with reasons (404 with Retry-After while being ranked) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shortlist"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Shortlist_mark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                supporterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "pinned" | "forbidden";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 候補者を固定する・外す / Put a supporter first for this case, or keep them out of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shortlist"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Shortlist_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                supporterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 固定・除外を取り消す / Let the score decide again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shortlist"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    SupporterHistory_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 支援の実績と相談者の評価 / What a supporter has done, and how it was received */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupporterHistory"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Weights_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 候補者の配点 / Versions of the weights, and which one ranks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingWeightsList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Weights_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    weights: components["schemas"]["RankingWeightsValues"];
                    note: string;
                };
            };
        };
        responses: {
            /** @description 新しい配点を保存する / Add a version (ranks nothing before it is activated) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingWeightsList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Weights_try: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    weights: components["schemas"]["RankingWeightsValues"];
                };
            };
        };
        responses: {
            /** @description これまでの相談で試す / What other weights would have meant for past cases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingWeightsPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Weights_use: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description この配点を使う・前の配点に戻す / Let a version rank from now on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingWeightsList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Attendance_byCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description 番号かQRコードで受け付ける / Check in by number or QR code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Attendance_walkIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    kana?: string | null;
                    organisation?: string | null;
                    email?: string | null;
                    /**
                     * @default onsite
                     * @enum {string}
                     */
                    mode?: "onsite" | "online";
                    consents: {
                        /** @enum {boolean} */
                        purpose: true;
                    };
                };
            };
        };
        responses: {
            /** @description 当日参加を受け付ける / Let somebody in who has not registered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Attendance_arrive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    mode?: "onsite" | "online";
                    seats?: number;
                };
            };
        };
        responses: {
            /** @description 出席にする（何度押しても一度） / Check in; twice is once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Attendance_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 出席・欠席の記録を取り消す / Take a check-in or an absence back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Attendance_absent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 欠席にする（席が空く） / Record an absence; the seats are free */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Events_json: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description イベント一覧（GIFの項目） / Events in the fields of GIF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Events"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Events_csv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description イベント一覧（CSV） / Events as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    StaffLists_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 申込みをCSVで書き出す / Registrations of a seminar as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    StaffLists_figures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description セミナーの集計 / Figures of a seminar: attendance, talks, survey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeminarFigures"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    StaffLists_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    supporterIds: string[];
                    /** Format: date-time */
                    from: string;
                    /** Format: date-time */
                    to: string;
                    minutes: number;
                    /** @default 0 */
                    breakMinutes?: number;
                    /**
                     * @default onsite
                     * @enum {string}
                     */
                    mode?: "onsite" | "online";
                    /** @default [] */
                    rooms?: string[];
                    url?: string | null;
                };
            };
        };
        responses: {
            /** @description 枠を作る前に確かめる / What laying out slots would make */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Registrations_index: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                perPage?: components["parameters"]["perPage"];
                order?: "ASC" | "DESC";
                cursor?: components["parameters"]["cursor"];
                sort?: "number" | "name" | "createdAt" | "state";
                state?: "confirmed" | "waitlisted" | "asked" | "cancelled" | "attended" | "no_show";
                mode?: "onsite" | "online";
                q?: components["parameters"]["q"];
                wish?: "true";
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 申込みの一覧（番号・氏名・かなで探せる） / Registrations of a seminar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Registration"][];
                        total: number;
                        totalCapped: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Registrations_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRegistration"];
            };
        };
        responses: {
            /** @description セミナーに申し込む / Register for a seminar */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationReceipt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Registrations_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 申込みを読む / One registration */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Registrations_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationChanges"];
            };
        };
        responses: {
            /** @description 申込みを直す（参加方法・人・人数） / Change mode, person or number of people */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Registrations_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 申込みを取り消す（次の方が繰り上がる） / Cancel; the next in the queue moves up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Registrations_erase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseRegistration"];
            };
        };
        responses: {
            /** @description 申込みの個人データを消去する（元に戻せない） / Erase who registered; the figures stay */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Registrations_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comes: boolean;
                };
            };
        };
        responses: {
            /** @description 繰り上げのおたずねへの返事を代わりに入れる / Enter an answer given by telephone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    RegistrationAccessLinks_index: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 申込みのリンクの一覧 / Links that are out, to whom, since when, last opened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLinks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    RegistrationAccessLinks_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                linkId: components["parameters"]["linkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 新しいリンクを送る / Send a new one by mail; the former ends */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLinks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    RegistrationAccessLinks_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                linkId: components["parameters"]["linkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description リンクを止める / End a link */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLinks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Seminars_index: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                perPage?: components["parameters"]["perPage"];
                order?: components["parameters"]["order"];
                cursor?: components["parameters"]["cursor"];
                sort?: "startsAt" | "code" | "title" | "state";
                state?: "draft" | "published" | "closed" | "held" | "cancelled";
                kind?: "seminar" | "training";
                seriesId?: string;
                fiscalYear?: number;
                when?: "upcoming" | "past";
                q?: components["parameters"]["q"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description セミナーの一覧（職員には下書きも） / Seminars (with drafts for the desk) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SeminarSummary"][];
                        total: number;
                        totalCapped: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Seminars_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSeminar"];
            };
        };
        responses: {
            /** @description セミナーの下書きを作る / Draft a seminar */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seminar"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Seminars_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description セミナーを読む / One seminar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seminar"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Seminars_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeminarChanges"];
            };
        };
        responses: {
            /** @description セミナーを直す / Change (If-Match required) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seminar"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Seminars_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 公開する（受付終了からの再開も） / Publish, or open again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seminar"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Seminars_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 申込みの受付を終える / Close applications */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seminar"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Seminars_markHeld: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default onsite
                     * @enum {string}
                     */
                    absent?: "none" | "onsite" | "all";
                };
            };
        };
        responses: {
            /** @description 開催したことを記録する / Record that it was held */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seminar"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Seminars_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
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
            /** @description 中止する（申込者全員に知らせる） / Call off, and tell everybody */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seminar"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Seminars_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string | null;
                    /** Format: date-time */
                    startsAt?: string | null;
                    endsAt?: string | null;
                };
            };
        };
        responses: {
            /** @description 去年のセミナーから下書きを作る / Copy as a new draft */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seminar"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Series_index: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description セミナーのシリーズ / Series of seminars */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SeminarSeries"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Series_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSeminarSeries"];
            };
        };
        responses: {
            /** @description シリーズを作る / Make a series */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeminarSeries"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Series_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description シリーズを読む / One series */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeminarSeries"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Series_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSeminarSeries"];
            };
        };
        responses: {
            /** @description シリーズを直す / Mend a series (If-Match required) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeminarSeries"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Series_register: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSeriesRegistration"];
            };
        };
        responses: {
            /** @description シリーズにまとめて申し込む / Register for all open seminars of a series */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesRegistrationReceipt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Slots_index: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 個別相談会の枠 / Slots of the talks after a seminar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SeminarSlot"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Slots_generate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    supporterIds: string[];
                    /** Format: date-time */
                    from?: string;
                    /** Format: date-time */
                    to?: string;
                    minutes: number;
                    /** @default 0 */
                    breakMinutes?: number;
                    /**
                     * @default onsite
                     * @enum {string}
                     */
                    mode?: "onsite" | "online";
                    /** @default [] */
                    rooms?: string[];
                    url?: string | null;
                };
            };
        };
        responses: {
            /** @description 支援者の都合から枠を作る / Lay out slots from supporters’ availability */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GeneratedSlots"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Slots_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    preview?: boolean;
                };
            };
        };
        responses: {
            /** @description 希望をまとめて割り当てる / Assign all waiting wishes at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotAssignment"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Slots_book: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    registrationId: string;
                };
            };
        };
        responses: {
            /** @description 枠を予約する / Book a slot for a registration */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeminarSlot"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Slots_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 予約を取り消す / Give a booked slot back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeminarSlot"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Slots_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    toSlotId: string;
                };
            };
        };
        responses: {
            /** @description 予約を別の枠へ移す、2つの予約を入れ替える / Move a booking, or swap two */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeminarSlot"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Slots_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 空き枠を取りやめる / Take a free slot out of the day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeminarSlot"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Slots_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 取りやめた枠を戻す / Offer a withdrawn slot again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeminarSlot"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Deliveries_index: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                perPage?: components["parameters"]["perPage"];
                order?: components["parameters"]["order"];
                cursor?: components["parameters"]["cursor"];
                sort?: "createdAt";
                consultationId?: string;
                state?: "created" | "sending" | "delivered" | "temporary-failure" | "permanent-failure" | "technical-failure" | "cancelled";
                template?: string;
                recipientKind?: "requester" | "supporter" | "staff" | "participant";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description メール送信の一覧 / Mails sent and waiting, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Delivery"][];
                        total: number;
                        totalCapped: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Deliveries_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description メールをもう一度送る / Send a mail again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    InboundMails_index: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                perPage?: components["parameters"]["perPage"];
                order?: components["parameters"]["order"];
                cursor?: components["parameters"]["cursor"];
                sort?: "receivedAt";
                state?: "received" | "threaded" | "held" | "set-aside" | "report" | "dismissed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 届いたメールの一覧 / Mails that came in, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InboundMail"][];
                        total: number;
                        totalCapped: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    InboundMails_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 届いたメールを読む / Read a mail that waits for the desk */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundMailText"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    InboundMails_original: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 届いたメールを原文のまま受け取る / Download a mail as it came (.eml) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    InboundMails_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleInboundMail"];
            };
        };
        responses: {
            /** @description 届いたメールを相談につなぐ・片付ける / Put a mail into a case, or away */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundMailText"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    InboundWebhook_take: {
        parameters: {
            query?: never;
            header?: {
                /** @description The envelope’s recipient, with bytes; part of what is signed */
                "X-Inbound-Recipient"?: string;
                /** @description sha256=hex(HMAC-SHA256(secret, timestamp + "." + recipient + "." + raw)), without a recipient timestamp + "." + raw; raw as in the body */
                "X-Inbound-Signature"?: string;
                /** @description Seconds since 1970 */
                "X-Inbound-Timestamp"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 届いたメールを受け取る / Hand in a mail that came for a case (signed) */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTaken"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    MailCatalogue_index: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description メールの一覧表 / Every mail: to whom and when */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CatalogueEntry"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    MailCatalogue_show: {
        parameters: {
            query?: {
                language?: "ja" | "easy" | "en";
            };
            header?: never;
            path: {
                template: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description メールの見本 / A mail as it reads, about an invented case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    MailCatalogue_send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default ja
                     * @enum {string}
                     */
                    language?: "ja" | "easy" | "en";
                };
            };
        };
        responses: {
            /** @description 自分あてに試し送りする / Send oneself an example */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    MailSettings_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 自分のメールの届き方 / How I am told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MailPreference"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    MailSettings_choose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailPreferenceBody"];
            };
        };
        responses: {
            /** @description 自分のメールの届き方を変える / Change how I am told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MailPreference"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    MailSettings_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description メールの設定 / Quiet hours, and how long mails are remembered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSettings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    MailSettings_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailSettingsBody"];
            };
        };
        responses: {
            /** @description メールの設定を変える / Change them (If-Match) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSettings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Suppressions_index: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 送信を止めているあて先 / Addresses nothing is sent to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Suppression"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Suppressions_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftSuppression"];
            };
        };
        responses: {
            /** @description 送信を再開する / Send to an address again, with a reason */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    Assembly_showAnswers: {
        parameters: {
            query: {
                from: string;
                to: string;
                format?: "json" | "html" | "pdf";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 想定問答（数字・定義・もとの相談）/ Each figure with its definition and its cases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssemblyAnswers"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Assembly_listExamples: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 主な相談内容 / Cases picked for the report, in words that name nobody */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReportExample"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Assembly_pick: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    receiptNumber: string;
                    question: string;
                    support: string;
                };
            };
        };
        responses: {
            /** @description 主な相談内容に選ぶ / Pick a case, or write its words anew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Assembly_drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 主な相談内容から外す / Take a case out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    Assembly_listSnapshots: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 保存した報告の一覧 / Reports kept as they were handed out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReportSnapshot"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Assembly_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                };
            };
        };
        responses: {
            /** @description 報告をいまの値で保存する / Keep the report as it reads now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSnapshot"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Assembly_showSnapshot: {
        parameters: {
            query?: {
                format?: "json" | "csv" | "xlsx" | "html" | "pdf";
            };
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 保存した報告 / A kept report, as JSON, CSV, XLSX, PDF or a page to print */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSnapshot"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Closings_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 確定した期間と、確定できる期間 / Closed periods, and those that can be closed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Closings_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    period: string;
                };
            };
        };
        responses: {
            /** @description 月または年度を確定する（取り消せません）/ Close a month or fiscal year, for good */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Closings_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 確定値・現在の値・訂正 / A closed period: published, current, corrections */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Closings_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                period: string;
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description 訂正の理由を書き添える / Say why a figure was corrected */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Dashboard_showTrend: {
        parameters: {
            query?: {
                fiscalYear?: components["parameters"]["fiscalYear"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 月ごとの推移と累計 / The year month by month, and against the run-rate to March */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KpiTrend"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Dashboard_showFunnel: {
        parameters: {
            query?: {
                fiscalYear?: components["parameters"]["fiscalYear"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 相談の進み具合と日数 / How far cases come, and the times between states */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KpiFunnel"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Dashboard_showBreakdown: {
        parameters: {
            query: {
                fiscalYear?: components["parameters"]["fiscalYear"];
                by: "requesterType" | "contentType" | "theme" | "municipality" | "channel";
                requesterType?: string;
                contentType?: string;
                theme?: string;
                municipality?: string;
                channel?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 内訳 / Cases by one dimension, narrowed by the others */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KpiBreakdown"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Dashboard_showCases: {
        parameters: {
            query: {
                measure: "received" | "theme" | "ended" | "answer" | "support" | "support_act" | "stage";
                month?: string;
                fiscalYear?: number;
                from?: components["parameters"]["from"];
                to?: components["parameters"]["to"];
                requesterType?: string;
                contentType?: string;
                theme?: string;
                municipality?: string;
                channel?: string;
                detail?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 数字のもとの相談 / The cases behind a figure */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KpiCases"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Kpi_list: {
        parameters: {
            query?: {
                fiscalYear?: components["parameters"]["fiscalYear"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 指標の一覧（目標・実績・達成状況・進展度）/ Every KPI with target, actual and grade */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KpiList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Kpi_definitions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 指標の定義のすべての版 / Every version of every KPI’s definition */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["KpiHistory"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Kpi_rate: {
        parameters: {
            query?: {
                fiscalYear?: components["parameters"]["fiscalYear"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 貢献度 / Contribution rate of a fiscal year */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionRate"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Kpi_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 窓口の今 / The desk at a glance */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KpiOverview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    KpiEntries_list: {
        parameters: {
            query?: {
                key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 手で入力した実績 / Figures entered by hand, cancelled ones too */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["KpiEntry"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    KpiEntries_enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                    /** Format: date */
                    occurredOn: string;
                    amount: number;
                    title: string;
                    evidence: string;
                };
            };
        };
        responses: {
            /** @description 実績を入力する / Enter a figure with its evidence */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KpiEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    KpiEntries_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 実績を取り消す / Take back a figure entered by mistake */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KpiEntry"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    OpenData_catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description オープンデータの一覧 / The published data sets, newest versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDataCatalogue"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    OpenData_show: {
        parameters: {
            query?: {
                version?: number;
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                dataset: string;
                fiscalYear: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description オープンデータ（CSV・JSON）/ A published data set, any version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDataSet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    OpenData_metadata: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                dataset: string;
                fiscalYear: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description オープンデータのメタデータ / What a published data set is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDataMetadata"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    OpenDataReleases_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description オープンデータの下書きと公開済み / Drafts and published releases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpenDataRelease"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    OpenDataReleases_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    dataset: "consultations" | "municipalities";
                    fiscalYear: number;
                };
            };
        };
        responses: {
            /** @description オープンデータの下書きを作る / Prepare a closed fiscal year for publication */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDataRelease"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    OpenDataReleases_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 公開前の確認 / Preview: what is shown and what is hidden */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDataRelease"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    OpenDataReleases_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 決裁して公開する（取り消せません）/ Approve and publish, for good */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenDataRelease"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Reports_surveys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 課題調査の集計 / Surveys of issues held outside the desk */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IssueSurvey"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Reports_consultations: {
        parameters: {
            query: {
                from: string;
                to: string;
                format?: "json" | "csv" | "xlsx" | "html" | "pdf";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 相談件数の報告（相談者別 × 相談内容別）/ Consultations received, as JSON, CSV, XLSX, PDF or a page to print */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Publications_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 公開用の要約 / What is published of a case, or may be */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Publications_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    texts: components["schemas"]["PublicationTextsInput"];
                };
            };
        };
        responses: {
            /** @description 公開用の要約を書く / Write what is to be published (a draft until somebody else approves) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Publications_settle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "approved" | "withdrawn";
                    version: number;
                };
            };
        };
        responses: {
            /** @description 公開する・公開をやめる / Publish what somebody else wrote, or take it back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Search_find: {
        parameters: {
            query: {
                q: string;
                type?: string;
                from?: components["parameters"]["from"];
                to?: components["parameters"]["to"];
                page?: number;
                perPage?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 言葉から探す / Find cases, messages, reports and supporters by their words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SearchHit"][];
                        total: number;
                        totalCapped: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Similar_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 似た相談 / Finished cases like this one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarCases"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    CasePrivacy_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 保存期間と消去の状況 / Retention, holds and erasure of a case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePrivacy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    CasePrivacy_changeRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    years: (1 | 3 | 5 | 10 | 30) | null;
                };
            };
        };
        responses: {
            /** @description この相談の保存期間を決める / How long this case is kept (null: as the setting says) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePrivacy"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    CasePrivacy_holds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 消去の保留 / Holds, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ErasureHold"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    CasePrivacy_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldCase"];
            };
        };
        responses: {
            /** @description 消去を保留する / Hold a case back from erasure */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureHold"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    CasePrivacy_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
                holdId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 保留を解く / Release a hold */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    CasePrivacy_erase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseCase"];
            };
        };
        responses: {
            /** @description 個人情報を消去する / Erase what tells of the people (cannot be undone) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    CasePrivacy_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 保有する個人情報を書き出す / Everything held on the people of a case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disclosure"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Consents_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawConsent"];
            };
        };
        responses: {
            /** @description 同意の取り下げを記録する / The requester takes a consent back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consultation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Persons_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonQuery"];
            };
        };
        responses: {
            /** @description 一人の相談を探す / Find one person’s cases by mail address or telephone number */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonCase"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Persons_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonQuery"];
            };
        };
        responses: {
            /** @description 一人の個人情報をすべて書き出す / Everything held on one person (開示請求) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disclosure"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Retention_setting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 保存期間の設定 / Years a case is kept unless it says otherwise */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Retention_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionSetting"];
            };
        };
        responses: {
            /** @description 保存期間の設定を変える / Change it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionSetting"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Retention_preview: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                perPage?: components["parameters"]["perPage"];
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 消去の予定 / What the nightly run will erase, and what is held back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DueCase"][];
                        total: number;
                        totalCapped: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Retention_report: {
        parameters: {
            query?: {
                page?: components["parameters"]["page"];
                perPage?: components["parameters"]["perPage"];
                ground?: "retention" | "requester" | "desk";
                fiscalYear?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 消去の記録 / What was erased, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Erasure"][];
                        total: number;
                        totalCapped: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    Retention_requested: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 相談者からの消去の求め / Open requests of requesters, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ErasureRequest"][];
                    };
                };
            };
            default: components["responses"]["Problem"];
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
            default: components["responses"]["Problem"];
        };
    };
}
