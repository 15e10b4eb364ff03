package cn.xieshou.directory;

import cn.xieshou.register.Condition;
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
        return own(account, school) || seesAllTeachers(account);
    }

    /**
     * The teachers that the account sees, as {@link #teachers} says of one school; {@link Condition#NONE} for whoever sees none.
     *
     * @param column SQL that holds the code of a teacher's school
     */
    public Condition teachersIn(String column, String account) {
        if (seesAllTeachers(account)) {
            return Condition.ANY;
        }
        return directory
                .person(account)
                .map(Person::school)
                .map(school -> Condition.of(column + " = :ownSchool", "ownSchool", school))
                .orElse(Condition.NONE);
    }

    /** Whether the account sees the list of any school's teachers. */
    public boolean seesTeachers(String account) {
        return !teachersIn("school_code", account).equals(Condition.NONE);
    }

    private boolean seesAllTeachers(String account) {
        return has(
                account, Role.OFFICE, Role.PERSONNEL, Role.PRIMARY_SECTION, Role.SECONDARY_SECTION, Role.ADMINISTRATOR);
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
