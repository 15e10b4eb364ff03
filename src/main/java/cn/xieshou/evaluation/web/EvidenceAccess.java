package cn.xieshou.evaluation.web;

import cn.xieshou.directory.Role;
import cn.xieshou.evaluation.Evaluation;
import cn.xieshou.evaluation.Evaluations;
import cn.xieshou.evaluation.Evidence;
import cn.xieshou.matter.MatterAccess;
import cn.xieshou.matter.MattersBeside;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who opens the evidence of an evaluation: whoever reads the evaluation, the named experts among them. */
@Component
class EvidenceAccess implements MatterAccess, MattersBeside {

    private final EvaluationAccess access;
    private final Evaluations evaluations;
    private final Pairings pairings;

    EvidenceAccess(EvaluationAccess access, Evaluations evaluations, Pairings pairings) {
        this.access = access;
        this.evaluations = evaluations;
        this.pairings = pairings;
    }

    @Override
    public boolean maySee(String account, String businessKey) {
        return of(businessKey).filter(one -> access.reads(one, account)).isPresent();
    }

    @Override
    public Set<String> audience(String businessKey) {
        return of(businessKey).map(one -> groups(pairings.get(one.pairingId()))).orElse(Set.of());
    }

    @Override
    public List<String> beside(String pairingId, String account) {
        return pairings.maySee(account, pairingId)
                ? evaluations.ofPairing(pairingId).stream()
                        .map(Evidence::matter)
                        .sorted()
                        .toList()
                : List.of();
    }

    private Optional<Evaluation> of(String businessKey) {
        OptionalLong id = Evidence.evaluation(businessKey);
        return id.isPresent() ? evaluations.find(id.getAsLong()) : Optional.empty();
    }

    private static Set<String> groups(Pairing pairing) {
        Set<String> groups = new LinkedHashSet<>();
        for (String school : new String[] {pairing.supportingSchool(), pairing.recipientSchool()}) {
            groups.add(Role.PRINCIPAL.group(school));
            groups.add(Role.LIAISON.group(school));
        }
        groups.add(Role.OFFICE.group(null));
        groups.add(Role.EXPERT.group(null));
        if (pairing.section() != null) {
            groups.add(pairing.section());
        }
        return groups;
    }
}
