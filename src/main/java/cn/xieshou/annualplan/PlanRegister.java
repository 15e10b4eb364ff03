package cn.xieshou.annualplan;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.School;
import cn.xieshou.pairing.Openings;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.pairing.Stage;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.SchoolYear;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The filing register of a school year as one account may see it (R-PLN-3): filed, under review, returned, missing, late. */
@Service
@Transactional(readOnly = true)
public class PlanRegister {

    static final int PAGE = 20;

    /** From August on the coming school year is the one that plans are made for. */
    private static final int MONTHS_AHEAD = 1;

    private static final Collator CHINESE = Collator.getInstance(Locale.CHINA);

    private final PlanRepository plans;
    private final Pairings pairings;
    private final Openings openings;
    private final Programmes programmes;
    private final Directory directory;
    private final Clock clock;

    PlanRegister(
            PlanRepository plans,
            Pairings pairings,
            Openings openings,
            Programmes programmes,
            Directory directory,
            Clock clock) {
        this.plans = plans;
        this.pairings = pairings;
        this.openings = openings;
        this.programmes = programmes;
        this.directory = directory;
        this.clock = clock;
    }

    /** A page of the register; {@code page} is the last one if a later one was asked for. */
    public record Slice(List<PlanRow> rows, int page, int pages, int total) {}

    /** The start year of the school year that plans are made for now. */
    public int currentYear() {
        return SchoolYear.of(LocalDate.now(clock).plusMonths(MONTHS_AHEAD)).startYear();
    }

    /** School years to choose from, the newest first. */
    public List<SchoolYear> years() {
        TreeSet<Integer> years = new TreeSet<>(plans.years());
        years.add(currentYear());
        return years.descendingSet().stream().map(SchoolYear::new).toList();
    }

    /** Every row that fits all but the state. */
    public List<PlanRow> all(String account, PlanQuery query) {
        Map<String, AnnualPlan> byPairing = plans.ofYear(query.year()).stream()
                .collect(Collectors.toMap(plan -> plan.id().pairingId(), plan -> plan));
        Map<String, School> schools =
                directory.schools().stream().collect(Collectors.toMap(School::code, school -> school));
        Map<String, String> names =
                programmes.all().stream().collect(Collectors.toMap(Programme::code, Programme::name));
        return pairings.visibleTo(account).stream()
                .filter(pairing -> fits(pairing, query))
                .filter(pairing -> byPairing.containsKey(pairing.id()) || owes(pairing, query.year()))
                .map(pairing -> new Making(schools, names, query.year()).row(pairing, byPairing.get(pairing.id())))
                .filter(row -> row.contains(query.needle()))
                .toList();
    }

    /** Of these rows those of the wanted state. */
    public List<PlanRow> filtered(List<PlanRow> all, PlanQuery query) {
        return query.filter()
                .map(filter -> all.stream().filter(filter::holds).toList())
                .orElse(all);
    }

    /** How many of these rows there are of each kind. */
    public Map<PlanFilter, Long> counts(List<PlanRow> all) {
        Map<PlanFilter, Long> counts = new EnumMap<>(PlanFilter.class);
        for (PlanFilter filter : PlanFilter.values()) {
            counts.put(filter, all.stream().filter(filter::holds).count());
        }
        return counts;
    }

    /** One page of these rows. */
    public Slice slice(List<PlanRow> rows, int wanted) {
        int pages = Math.max(1, (rows.size() + PAGE - 1) / PAGE);
        int page = Math.max(1, Math.min(wanted, pages));
        int from = (page - 1) * PAGE;
        return new Slice(rows.subList(from, Math.min(rows.size(), from + PAGE)), page, pages, rows.size());
    }

    /** The schools that occur in what the account may see, by name. */
    public List<School> schools(String account) {
        return pairings.visibleTo(account).stream()
                .flatMap(pairing -> Stream.of(pairing.supportingSchool(), pairing.recipientSchool()))
                .distinct()
                .flatMap(code -> directory.school(code).stream())
                .sorted(Comparator.comparing(School::name, CHINESE))
                .toList();
    }

    /** A pairing in implementation owes a plan from its first school year on, also before its filing begins. */
    private boolean owes(Pairing pairing, int year) {
        return pairing.stage() == Stage.IMPLEMENTATION && openings.worksIn(pairing, year);
    }

    private static boolean fits(Pairing pairing, PlanQuery query) {
        return (query.programme().isEmpty() || query.programme().equals(pairing.programme()))
                && (query.school().isEmpty() || pairing.involves(query.school()));
    }

    /** Puts a row into words. */
    private final class Making {

        private final Map<String, School> schools;
        private final Map<String, String> programmeNames;
        private final int year;

        Making(Map<String, School> schools, Map<String, String> programmeNames, int year) {
            this.schools = schools;
            this.programmeNames = programmeNames;
            this.year = year;
        }

        PlanRow row(Pairing pairing, @org.jspecify.annotations.Nullable AnnualPlan plan) {
            String supporting = name(pairing.supportingSchool());
            String recipient = pairing.recipientWithScope(name(pairing.recipientSchool()));
            School receiving = schools.get(pairing.recipientSchool());
            return new PlanRow(
                    new PlanId(pairing.id(), year),
                    supporting + "—" + recipient,
                    supporting,
                    recipient,
                    receiving == null ? "" : pairing.level(receiving.level()).label(),
                    programmeNames.getOrDefault(pairing.programme(), pairing.programme()),
                    plan,
                    plan != null && plan.isOverdue(LocalDate.now(clock)));
        }

        private String name(String code) {
            School school = schools.get(code);
            return school == null ? code : school.name();
        }
    }
}
