package cn.xieshou.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.Yaml;

/** The scoring sheets of the programmes, each change a version of its own (R-EVA-1); a programme without one begins with a sheet that ships. */
@Service
@Transactional
public class ScoringSheets {

    private static final String USUAL = "county";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ScoringRepository table;
    private final Clock clock;

    ScoringSheets(ScoringRepository table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** @throws IllegalStateException if there is none */
    @Transactional(readOnly = true)
    public ScoringSheet get(long id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("no scoring sheet " + id));
    }

    /** What a new evaluation of a term goes by. */
    public ScoringSheet current(String programme) {
        return current(programme, ScoringKind.TERM);
    }

    /** What a new round of that kind goes by. */
    public ScoringSheet current(String programme, ScoringKind kind) {
        return table.newest(programme, kind).orElseGet(() -> {
            table.lock(programme);
            return table.newest(programme, kind).orElseGet(() -> get(first(programme, kind)));
        });
    }

    private long first(String programme, ScoringKind kind) {
        return table.insert(programme, kind, 1, "随系统提供", "", clock.instant(), shipped(programme, kind));
    }

    static List<NewCriterion> shipped(String programme, ScoringKind kind) {
        try (InputStream own = ScoringSheets.class.getResourceAsStream(kind.shipped(programme));
                InputStream usual = ScoringSheets.class.getResourceAsStream(kind.shipped(USUAL))) {
            Object read = new Yaml().load(own == null ? usual : own);
            return MAPPER.convertValue(read, new TypeReference<List<NewCriterion>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
