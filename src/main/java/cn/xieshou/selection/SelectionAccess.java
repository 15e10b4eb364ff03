package cn.xieshou.selection;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.DirectoryAccess;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.register.Condition;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What of a selection an account sees that may see its pairing. */
@Component
public class SelectionAccess {

    private static final Set<SelectionStep> UNCONFIRMED =
            EnumSet.of(SelectionStep.NOMINATION, SelectionStep.ELIGIBILITY, SelectionStep.PRINCIPAL);

    private final Directory directory;
    private final DirectoryAccess access;

    SelectionAccess(Directory directory, DirectoryAccess access) {
        this.directory = directory;
        this.access = access;
    }

    /** Names of nominees: the recipient learns them once the supporting principal has confirmed. */
    public boolean names(String account, Selection selection, Pairing pairing) {
        return !UNCONFIRMED.contains(selection.step())
                || !directory.schoolsOf(account).contains(pairing.recipientSchool());
    }

    /** The same in SQL over {@code secondment_line v} and {@code pairing p}, for the lines of all selections. */
    public Condition names(String account) {
        String known = "v.state not in ("
                + UNCONFIRMED.stream().map(step -> "'" + step.name() + "'").collect(Collectors.joining(", ")) + ")";
        return directory.schoolsOf(account).stream()
                .findFirst()
                .map(school ->
                        Condition.of(known + " or p.recipient_school <> :readersSchool", "readersSchool", school))
                .orElse(Condition.ANY);
    }

    /** Age, rural years and what else was judged: the nominees' own school and the bureau's sections. */
    public boolean judgements(String account, Pairing pairing) {
        return access.teachers(account, pairing.supportingSchool());
    }

    /** Texts of objections: the bureau's sections. */
    public boolean objections(String account) {
        return directory
                .person(account)
                .map(Person::role)
                .filter(EnumSet.of(Role.OFFICE, Role.PERSONNEL, Role.PRIMARY_SECTION, Role.SECONDARY_SECTION)::contains)
                .isPresent();
    }
}
