package cn.xieshou.portal;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.LeadingGroup;
import cn.xieshou.directory.LeadingGroups;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.School;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.shared.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Both schools of a pairing with who leads them, who keeps in touch, and their leading groups. */
@Component
@Order(10)
@Transactional(readOnly = true)
class PeoplePanel implements PairingPanel {

    private final Directory directory;
    private final LeadingGroups groups;

    PeoplePanel(Directory directory, LeadingGroups groups) {
        this.directory = directory;
        this.groups = groups;
    }

    /** One of the two schools with its people. */
    record Party(
            Side side,
            Optional<School> school,
            String name,
            List<Person> principals,
            List<Person> liaisons,
            Optional<LeadingGroup> group) {}

    @Override
    public PairingTab tab() {
        return PairingTab.PEOPLE;
    }

    @Override
    public String template() {
        return "portal/people-panel";
    }

    @Override
    public List<Party> of(Pairing pairing, String account) {
        Map<String, LeadingGroup> named = groups.ofPairing(pairing.id());
        return Arrays.stream(Side.values())
                .map(side -> party(pairing, side, named))
                .toList();
    }

    private Party party(Pairing pairing, Side side, Map<String, LeadingGroup> named) {
        String code = pairing.school(side);
        return new Party(
                side,
                directory.school(code),
                directory.schoolName(code),
                directory.membersOf(Role.PRINCIPAL.group(code)),
                directory.membersOf(Role.LIAISON.group(code)),
                Optional.ofNullable(named.get(code)));
    }
}
