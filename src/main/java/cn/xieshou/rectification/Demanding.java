package cn.xieshou.rectification;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.Side;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People of the bureau demand something of a school, by hand or from what was found elsewhere (R-EVA-2). */
@Service
@Transactional
public class Demanding {

    private final Rectifications rectifications;
    private final SupervisionReaders readers;
    private final Pairings pairings;
    private final Directory directory;
    private final Map<DemandSource, DemandOrigin> origins;
    private final Clock clock;

    Demanding(
            Rectifications rectifications,
            SupervisionReaders readers,
            Pairings pairings,
            Directory directory,
            List<DemandOrigin> origins,
            Clock clock) {
        this.rectifications = rectifications;
        this.readers = readers;
        this.pairings = pairings;
        this.directory = directory;
        this.origins = origins.stream().collect(Collectors.toMap(DemandOrigin::source, one -> one));
        this.clock = clock;
    }

    /** @throws NotThere if the account may not demand anything in that pairing now */
    @Transactional(readOnly = true)
    public Pairing pairing(String id, String account) {
        return pairings.find(id)
                .filter(pairing -> readers.supervises(account, pairing))
                .orElseThrow(NotThere::new);
    }

    /**
     * What the demand comes from.
     *
     * @param source name of a {@link DemandSource}, empty for none in particular
     * @throws NotThere if there is no such thing in the pairing
     */
    @Transactional(readOnly = true)
    public Origin origin(Pairing pairing, String source, String sourceId) {
        if (source.isEmpty()) {
            return new Origin(DemandSource.OTHER, "", new DemandOrigin.Said("", List.of(), null, ""));
        }
        return Arrays.stream(DemandSource.values())
                .filter(one -> one.name().equals(source))
                .findFirst()
                .flatMap(one -> Optional.ofNullable(origins.get(one)))
                .flatMap(one -> one.of(pairing, sourceId).map(said -> new Origin(one.source(), sourceId, said)))
                .orElseThrow(NotThere::new);
    }

    /** What a rectification came from, as it is now; empty if it came from nothing that has a page. */
    @Transactional(readOnly = true)
    public Optional<DemandOrigin.Said> said(Rectification one, Pairing pairing) {
        return Optional.ofNullable(origins.get(one.source())).flatMap(origin -> origin.of(pairing, one.sourceId()));
    }

    /** What a demand comes from. */
    public record Origin(DemandSource source, String sourceId, DemandOrigin.Said said) {}

    /** The names of both schools, by side. */
    @Transactional(readOnly = true)
    public Map<Side, String> schools(Pairing pairing) {
        return Arrays.stream(Side.values())
                .collect(Collectors.toMap(side -> side, side -> directory.schoolName(pairing.school(side))));
    }

    /** As the form opens. */
    @Transactional(readOnly = true)
    public TypedDemand suggested(Pairing pairing, Origin origin) {
        Side side = origin.said().side();
        return new TypedDemand(
                side == null ? "" : side.name(),
                String.join("\n", origin.said().findings()),
                "",
                rectifications.usualDay(pairing).toString());
    }

    /**
     * Demands it.
     *
     * @return its number
     * @throws cn.xieshou.workflow.FormRefused at the field that is wrong
     */
    public String demand(Pairing pairing, Origin origin, TypedDemand typed, String actor) {
        LocalDate today = LocalDate.now(clock);
        return rectifications.demand(
                typed.read(
                        pairing.id(),
                        origin.source(),
                        origin.sourceId(),
                        origin.said().facts(),
                        today),
                actor);
    }
}
