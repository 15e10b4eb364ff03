package cn.xieshou.casefile;

import cn.xieshou.paper.CasePaper;
import cn.xieshou.paper.CasePapers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The papers of a pairing, and who gets which: what is one school's alone goes to that school and to those of the bureau who read it. */
@Component
class PaperReaders {

    private final ObjectProvider<CasePapers> features;

    PaperReaders(ObjectProvider<CasePapers> features) {
        this.features = features;
    }

    /** Every paper that there is now, whoever reads it. */
    List<CasePaper> all(String pairing) {
        return features.orderedStream()
                .flatMap(feature -> feature.of(pairing).stream())
                .toList();
    }

    /** Those of them that the reader may read. */
    List<CasePaper> of(String pairing, String reader) {
        return features.orderedStream()
                .flatMap(feature -> feature.of(pairing, reader).stream())
                .toList();
    }

    /** Which papers that were made at some time the reader may read now, in their order: for each whether. */
    List<Boolean> readable(String pairing, List<ListedPaper> listed, String reader) {
        Set<String> keys = listed.stream().allMatch(ListedPaper::open)
                ? Set.of()
                : features.orderedStream()
                        .flatMap(feature -> feature.readable(pairing, reader).stream())
                        .collect(Collectors.toSet());
        return listed.stream()
                .map(paper -> paper.open() || keys.contains(paper.restricted()))
                .toList();
    }
}
