package cn.xieshou.commendation;

import cn.xieshou.directory.Directory;
import cn.xieshou.paper.CasePaper;
import cn.xieshou.paper.CasePapers;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The certificates of a pairing's schools and people among its papers, each for its own school and the bureau. */
@Component
@Order(80)
class HonourCasePapers implements CasePapers {

    private final Honours honours;
    private final HonourPaper paper;
    private final Directory directory;

    HonourCasePapers(Honours honours, HonourPaper paper, Directory directory) {
        this.honours = honours;
        this.paper = paper;
        this.directory = directory;
    }

    @Override
    public List<CasePaper> of(String pairingId) {
        return honours.ofPairing(pairingId).stream().map(this::paper).toList();
    }

    private CasePaper paper(Honour honour) {
        Candidate one = honour.one();
        String name = one.kind().ofSchool() ? directory.schoolName(one.school()) : one.personName();
        return new CasePaper(
                        paper,
                        paper.label() + " " + one.kind().label() + " " + name,
                        Objects.requireNonNull(one.number()),
                        honour.on(),
                        () -> paper.values(one),
                        "/honours/" + one.id() + "/certificate")
                .onlyBy(key(one));
    }

    private static String key(Candidate one) {
        return "honour-" + one.id();
    }

    /** As each certificate by itself. */
    @Override
    public Set<String> readable(String pairingId, String account) {
        return honours.ofPairing(pairingId).stream()
                .map(Honour::one)
                .filter(one -> honours.mayFetch(one, account))
                .map(HonourCasePapers::key)
                .collect(Collectors.toSet());
    }
}
