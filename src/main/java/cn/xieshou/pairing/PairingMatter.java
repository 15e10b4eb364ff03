package cn.xieshou.pairing;

import cn.xieshou.directory.Role;
import cn.xieshou.matter.MatterAccess;
import cn.xieshou.notice.MatterTitle;
import cn.xieshou.register.Condition;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A pairing as a matter: its title, its page and who may see it. */
@Component
class PairingMatter implements MatterTitle, MatterAccess {

    private final Pairings pairings;

    private final PairingRows rows;

    PairingMatter(Pairings pairings, PairingRows rows) {
        this.pairings = pairings;
        this.rows = rows;
    }

    @Override
    public Optional<String> title(String businessKey) {
        return pairings.find(businessKey).map(pairings::title);
    }

    @Override
    public Map<String, Titled> titled(Collection<String> businessKeys) {
        Map<String, Titled> all = new HashMap<>();
        pairings.titles(businessKeys).forEach((id, title) -> all.put(id, new Titled(title, "/pairings/" + id)));
        return all;
    }

    /** Asked by the key of each row: H2 would look through all pairings again beside each. */
    @Override
    public Condition called(String column, String typed) {
        Condition called = rows.text("").holds(typed);
        return new Condition(
                "exists (select 1 from " + PairingRows.FROM + " where p.id = " + column + " and (" + called.sql()
                        + "))",
                called.values());
    }

    @Override
    public Optional<String> path(String businessKey) {
        return pairings.find(businessKey).map(pairing -> "/pairings/" + pairing.id());
    }

    @Override
    public boolean maySee(String account, String businessKey) {
        return pairings.maySee(account, businessKey);
    }

    @Override
    public Set<String> audience(String businessKey) {
        return pairings.find(businessKey).map(PairingMatter::groups).orElse(Set.of());
    }

    private static Set<String> groups(Pairing pairing) {
        Set<String> groups = new LinkedHashSet<>();
        for (String school : List.of(pairing.supportingSchool(), pairing.recipientSchool())) {
            groups.add(Role.PRINCIPAL.group(school));
            groups.add(Role.LIAISON.group(school));
        }
        if (pairing.section() != null) {
            groups.add(pairing.section());
        }
        for (Role role : List.of(Role.OFFICE, Role.PERSONNEL, Role.LEADING_GROUP)) {
            groups.add(role.group(null));
        }
        return groups;
    }
}
