package cn.xieshou.roster;

import java.util.List;

/** What came of a confirmation. */
public sealed interface ImportResult {

    /** Everything was written; the passwords cannot be read again. */
    record Done(RosterCounts counts, List<NewAccount> accounts) implements ImportResult {}

    /** Nothing was written; the Chinese reason says what to do. */
    record Refused(String reason) implements ImportResult {}

    /** An account that the import added, with the password for its first sign-in. */
    record NewAccount(String account, String name, String role, String school, String password) {

        /** Nothing personal and no password: this is what ends up in logs. */
        @Override
        public String toString() {
            return "NewAccount[" + account + "]";
        }
    }
}
