package cn.xieshou.portal;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.School;
import cn.xieshou.pairing.Dissolution;
import cn.xieshou.pairing.Dissolutions;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import cn.xieshou.workflow.OpenTask;
import cn.xieshou.workflow.Worklist;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of pairings as one account may see it: filtered, sorted, in pages. */
@Service
@Transactional(readOnly = true)
class PairingRegister {

    static final int PAGE = 20;

    private static final Collator CHINESE = Collator.getInstance(Locale.CHINA);

    private final Pairings pairings;
    private final Directory directory;
    private final Programmes programmes;
    private final Worklist worklist;
    private final Holders hands;
    private final Dissolutions dissolutions;

    PairingRegister(
            Pairings pairings,
            Directory directory,
            Programmes programmes,
            Worklist worklist,
            Holders hands,
            Dissolutions dissolutions) {
        this.pairings = pairings;
        this.dissolutions = dissolutions;
        this.directory = directory;
        this.programmes = programmes;
        this.worklist = worklist;
        this.hands = hands;
    }

    /** A page of the register; {@code page} is the last one if a later one was asked for. */
    record Slice(List<PairingRow> rows, int page, int pages, int total) {}

    /**
     * Where a pairing stands.
     *
     * @param step «签署协议», empty if nothing is waiting
     * @param hands in whose hands it is
     */
    record Standing(
            String step,
            String hands,
            Instant since,
            @Nullable Instant due) {}

    /** Every row that fits, in order. */
    List<PairingRow> rows(String account, RegisterQuery query) {
        Map<String, School> schools =
                directory.schools().stream().collect(Collectors.toMap(School::code, school -> school));
        Map<String, String> names =
                programmes.all().stream().collect(Collectors.toMap(Programme::code, Programme::name));
        Map<String, Dissolution> cut = dissolutions.all();
        return pairings.visibleTo(account).stream()
                .filter(pairing -> fits(pairing, query))
                .map(pairing -> row(pairing, schools, names, cut.get(pairing.id())))
                .filter(row ->
                        query.wantedStage().map(stage -> stage.holds(row)).orElse(true))
                .filter(row -> row.contains(query.needle()))
                .sorted(order(query))
                .toList();
    }

    Slice slice(String account, RegisterQuery query) {
        List<PairingRow> rows = rows(account, query);
        int pages = Math.max(1, (rows.size() + PAGE - 1) / PAGE);
        int page = Math.min(query.page(), pages);
        int from = (page - 1) * PAGE;
        return new Slice(rows.subList(from, Math.min(rows.size(), from + PAGE)), page, pages, rows.size());
    }

    /** Where each of these stands, by pairing id; those where nothing waits are missing. */
    Map<String, List<Standing>> standings(List<PairingRow> rows) {
        Map<String, List<OpenTask>> waiting =
                worklist.ofMatters(rows.stream().map(PairingRow::id).toList());
        return waiting.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().map(this::standing).toList()));
    }

    /** The schools that occur in the pairings that the account may see, by name. */
    List<School> schools(String account) {
        return pairings.visibleTo(account).stream()
                .flatMap(pairing -> Stream.of(pairing.supportingSchool(), pairing.recipientSchool()))
                .distinct()
                .flatMap(code -> directory.school(code).stream())
                .sorted(Comparator.comparing(School::name, CHINESE))
                .toList();
    }

    private Standing standing(OpenTask task) {
        return new Standing(task.name(), hands.of(task), task.createdAt(), task.due());
    }

    private static boolean fits(Pairing pairing, RegisterQuery query) {
        return (query.programme().isEmpty() || query.programme().equals(pairing.programme()))
                && (query.school().isEmpty() || pairing.involves(query.school()));
    }

    private static PairingRow row(
            Pairing pairing, Map<String, School> schools, Map<String, String> programmes, @Nullable Dissolution cut) {
        School recipient = schools.get(pairing.recipientSchool());
        return new PairingRow(
                pairing.id(),
                name(schools, pairing.supportingSchool()),
                pairing.recipientWithScope(name(schools, pairing.recipientSchool())),
                Objects.requireNonNullElse(pairing.scope(), ""),
                recipient == null ? "" : pairing.level(recipient.level()).label(),
                programmes.getOrDefault(pairing.programme(), pairing.programme()),
                pairing.stage(),
                pairing.since(),
                cut == null ? "" : cut.ground().label() + "：" + cut.reason());
    }

    private static String name(Map<String, School> schools, String code) {
        School school = schools.get(code);
        return school == null ? code : school.name();
    }

    private static Comparator<PairingRow> order(RegisterQuery query) {
        Comparator<PairingRow> order =
                switch (query.sort()) {
                    case "supporting" -> Comparator.comparing(PairingRow::supporting, CHINESE);
                    case "recipient" -> Comparator.comparing(PairingRow::recipient, CHINESE);
                    case "stage" -> Comparator.comparing(PairingRow::stage);
                    case "since" -> Comparator.comparing(PairingRow::since);
                    default -> Comparator.comparing(PairingRow::id);
                };
        return (query.descending() ? order.reversed() : order).thenComparing(PairingRow::id);
    }
}
