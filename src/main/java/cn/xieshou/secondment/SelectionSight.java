package cn.xieshou.secondment;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.Sight;
import cn.xieshou.pairing.Pairing;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What of a selection an account sees that may see its pairing. */
@Component
public class SelectionSight {

    private static final Set<SelectionStep> UNCONFIRMED =
            EnumSet.of(SelectionStep.NOMINATION, SelectionStep.ELIGIBILITY, SelectionStep.PRINCIPAL);

    private final Directory directory;
    private final Sight sight;

    SelectionSight(Directory directory, Sight sight) {
        this.directory = directory;
        this.sight = sight;
    }

    /** Names of nominees: the recipient learns them once the supporting principal has confirmed. */
    public boolean names(String account, Selection selection, Pairing pairing) {
        return !UNCONFIRMED.contains(selection.step())
                || !directory.schoolsOf(account).contains(pairing.recipientSchool());
    }

    /** Age, rural years and what else was judged: the nominees' own school and the bureau's sections. */
    public boolean judgements(String account, Pairing pairing) {
        return sight.teachers(account, pairing.supportingSchool());
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
