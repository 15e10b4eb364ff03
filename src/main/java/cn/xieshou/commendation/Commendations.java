package cn.xieshou.commendation;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.page.TypedFields;
import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.NumberSeries;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.Instances;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of commendation: the office opens one for a programme and a school year, the data proposes (R-AWD-1). */
@Service
@Transactional
public class Commendations {

    static final String SUBJECT = "《表彰名单》";
    private static final String PROGRAMME_FIELD = "programme";

    private final CommendationRepository table;
    private final CandidateRepository candidates;
    private final CommendationFacts facts;
    private final CandidateTable decisions;
    private final Programmes programmes;
    private final Directory directory;
    private final NumberSeries numbers;
    private final Instances instances;
    private final Trail trail;
    private final Clock clock;

    Commendations(
            CommendationRepository table,
            CandidateRepository candidates,
            CommendationFacts facts,
            CandidateTable decisions,
            Programmes programmes,
            Directory directory,
            NumberSeries numbers,
            Instances instances,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.candidates = candidates;
        this.facts = facts;
        this.decisions = decisions;
        this.programmes = programmes;
        this.directory = directory;
        this.numbers = numbers;
        this.instances = instances;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws IllegalStateException if there is none */
    @Transactional(readOnly = true)
    public Commendation get(String id) {
        return table.find(id).orElseThrow(() -> new IllegalStateException("no commendation " + id));
    }

    /** What holds for a round by the programme's data. */
    @Transactional(readOnly = true)
    public ProgrammeYear rules(Commendation one) {
        return programmes.in(one.programme(), one.year());
    }

    /** Whether the account opens rounds: the leading group's office. */
    @Transactional(readOnly = true)
    public boolean mayOpen(String account) {
        return directory
                .person(account)
                .map(Person::role)
                .filter(Role.OFFICE::equals)
                .isPresent();
    }

    /** The school years for which a round is opened: the one under way and the one before. */
    public List<SchoolYear> years() {
        int now = SchoolYear.of(LocalDate.now(clock)).startYear();
        return Stream.of(now, now - 1).map(SchoolYear::new).toList();
    }

    /**
     * Opens the round of a programme's school year.
     *
     * @return its number
     * @throws FormRefused if there is one already, or the programme commends nobody in that year
     */
    public String open(@Nullable String programme, @Nullable String year, String actor) {
        Optional<Programme> chosen = programmes.find(programme);
        Optional<SchoolYear> asked = years().stream()
                .filter(one -> String.valueOf(one.startYear()).equals(year))
                .findFirst();
        TypedFields fields = new TypedFields();
        if (chosen.isEmpty()) {
            fields.wrong(PROGRAMME_FIELD, "帮扶项目", "请选择帮扶项目");
        }
        if (asked.isEmpty()) {
            fields.wrong("year", "学年", "请选择学年");
        }
        FormRefused.unless(fields);
        Programme of = chosen.orElseThrow();
        SchoolYear wanted = asked.orElseThrow();
        refuseUnforeseen(programmes.in(of.code(), wanted), wanted);
        // The number's lock also lets the check below see every round opened before.
        int today = LocalDate.now(clock).getYear();
        String id = Commendation.key(today, numbers.next(Commendation.PREFIX + today));
        refuseSecond(of.code(), wanted);
        if (!facts.anybody(of.code(), wanted)) {
            throw new FormRefused("year", "学年", "这个项目" + wanted.label() + "还没有结对学校，不能启动表彰");
        }
        table.insert(new Commendation(
                id,
                of.code(),
                wanted.startYear(),
                CommendationState.EXAMINING,
                actor,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                null));
        trail.add(id, actor, Act.STARTED, "《" + wanted.label() + "表彰》", null);
        instances.start(
                CommendationCase.PROCESS,
                id,
                Map.ofEntries(
                        Fact.PROGRAMME.is(of.code()),
                        Fact.SCHOOL_YEAR.is(wanted.startYear()),
                        CommendationCase.COMMENDATION.is(id)));
        return id;
    }

    private static void refuseUnforeseen(ProgrammeYear rules, SchoolYear year) {
        if (Stream.of(HonourKind.values()).allMatch(kind -> kind.limit(rules) == 0)) {
            throw new FormRefused(PROGRAMME_FIELD, "帮扶项目", "这个项目" + year.label() + "的表彰名额都是0，请先在“帮扶项目”里填写名额");
        }
    }

    private void refuseSecond(String programme, SchoolYear year) {
        table
                .of(Condition.of("c.programme = :programme", PROGRAMME_FIELD, programme)
                        .and(Condition.of("c.school_year = :year", "year", year.startYear())))
                .stream()
                .findFirst()
                .ifPresent(one -> {
                    throw new FormRefused("year", "学年", "这个项目" + year.label() + "的表彰已经启动，编号" + one.id());
                });
    }

    /** What the data says of every school and person, once for the round (R-AWD-1). */
    public void propose(String id) {
        Commendation one = get(id);
        ProgrammeYear rules = rules(one);
        CandidateTable.Measures measures = new CandidateTable.Measures(
                rules.limit(LimitKey.COMMENDATION_POINTS), rules.limit(LimitKey.COMMENDATION_SHORT));
        List<Proposing.Proposal> all =
                new Proposing(decisions, measures, kind -> kind.limit(rules)).of(facts.of(one.programme(), one.year()));
        all.forEach(proposal -> candidates.insert(id, proposal));
        long proposed = all.stream().filter(each -> each.verdict().proposed()).count();
        trail.add(id, Trail.SYSTEM, Act.SUBMITTED, "《建议名单》", null, "按数据看了" + all.size() + "名，建议" + proposed + "名");
    }

    /** Groups of the sections that have somebody to examine. */
    @Transactional(readOnly = true)
    public List<String> sections(String id) {
        return candidates.sections(id);
    }
}
