package cn.xieshou.rectification;

import cn.xieshou.directory.Directory;
import cn.xieshou.paper.CasePaper;
import cn.xieshou.paper.CasePapers;
import cn.xieshou.register.Condition;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The admonitions that were issued, among the papers of the pairing for those who read the admonition itself (R-EVA-3). */
@Component
@Order(AdmonitionCasePapers.AFTER_EVALUATIONS)
class AdmonitionCasePapers implements CasePapers {

    static final int AFTER_EVALUATIONS = 70;

    private final AdmonitionRepository table;
    private final AdmonitionMatter matter;
    private final AdmonitionPaper paper;
    private final Directory directory;

    AdmonitionCasePapers(
            AdmonitionRepository table, AdmonitionMatter matter, AdmonitionPaper paper, Directory directory) {
        this.table = table;
        this.matter = matter;
        this.paper = paper;
        this.directory = directory;
    }

    @Override
    public List<CasePaper> of(String pairingId) {
        return table
                .of(Condition.of("a.pairing_id = :pairing", "pairing", pairingId)
                        .and(Condition.of("a.number is not null")))
                .stream()
                .map(this::paper)
                .toList();
    }

    /** What the page beside it shows of admonitions is asked for once. */
    @Override
    public List<CasePaper> of(String pairingId, String account) {
        return matter.ofPairing(pairingId, account).stream()
                .filter(one -> one.number() != null)
                .map(this::paper)
                .toList();
    }

    private CasePaper paper(Admonition one) {
        return new CasePaper(
                        paper,
                        paper.label() + " " + directory.schoolName(one.school()),
                        Objects.requireNonNull(one.number()),
                        one.issuedOn(),
                        () -> paper.values(one),
                        one.path() + "/paper")
                .onlyBy(one.id());
    }

    @Override
    public Set<String> readable(String pairingId, String account) {
        return matter.ofPairing(pairingId, account).stream().map(Admonition::id).collect(Collectors.toSet());
    }
}
