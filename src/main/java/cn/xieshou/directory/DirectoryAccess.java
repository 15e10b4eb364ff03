package cn.xieshou.directory;

import org.springframework.stereotype.Component;

/** Who sees and changes what in the directory; whoever is not named here does not. */
@Component("directoryAccess")
public class DirectoryAccess {

    private final Directory directory;

    DirectoryAccess(Directory directory) {
        this.directory = directory;
    }

    /** Whether the account keeps rosters and accounts. */
    public boolean managesRoster(String account) {
        return has(account, Role.OFFICE, Role.ADMINISTRATOR);
    }

    /** The teachers' list of a school: its own principal and liaisons, and the bureau without the experts. */
    public boolean teachers(String account, String school) {
        return own(account, school)
                || has(
                        account,
                        Role.OFFICE,
                        Role.PERSONNEL,
                        Role.PRIMARY_SECTION,
                        Role.SECONDARY_SECTION,
                        Role.ADMINISTRATOR);
    }

    /** Whole identity-card and phone numbers of a school's teachers. */
    public boolean personalData(String account, String school) {
        return own(account, school) || has(account, Role.OFFICE, Role.PERSONNEL);
    }

    /** Whether the account keeps the school's profile up to date. */
    public boolean editsProfile(String account, String school) {
        return own(account, school) || managesRoster(account);
    }

    private boolean own(String account, String school) {
        return directory
                .person(account)
                .filter(person -> school.equals(person.school()))
                .isPresent();
    }

    private boolean has(String account, Role... roles) {
        return directory
                .person(account)
                .filter(person -> java.util.Set.of(roles).contains(person.role()))
                .isPresent();
    }
}
