package cn.xieshou.pairing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is known of how a pairing's cycle went, for those who decide what follows it (R-FIN-3). */
@Component
public class CycleResults {

    private final ObjectProvider<CycleResult> sources;

    CycleResults(ObjectProvider<CycleResult> sources) {
        this.sources = sources;
    }

    /** The grade that counts, if there is any. */
    public Optional<String> grade(String pairing) {
        return all(pairing).stream().map(CycleResult.Told::grade).findFirst();
    }

    /** A line each; empty if there is none. */
    public String inWords(String pairing) {
        return all(pairing).stream().map(CycleResult.Told::sentence).collect(Collectors.joining("\n"));
    }

    private List<CycleResult.Told> all(String pairing) {
        return sources.orderedStream()
                .map(source -> source.of(pairing))
                .flatMap(Optional::stream)
                .toList();
    }
}
