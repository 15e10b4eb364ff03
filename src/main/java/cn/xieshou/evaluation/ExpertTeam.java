package cn.xieshou.evaluation;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.LimitKey;
import cn.xieshou.programme.Programmes;
import cn.xieshou.shared.ReadOnce;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of the expert team may score an evaluation, in the order in which they are proposed, and who does (R-EVA-1). */
@Service
@Transactional
public class ExpertTeam {

    private static final ExpertRepository.Load NO_LOAD = new ExpertRepository.Load(0, 0);

    private final ExpertRepository table;
    private final EvaluationRepository evaluations;
    private final SelfReports reports;
    private final TieRepository ties;
    private final ExpertFields fields;
    private final WeakSubjects subjects;
    private final Pairings pairings;
    private final Programmes programmes;
    private final Directory directory;
    private final Trail trail;
    private final Clock clock;

    ExpertTeam(
            ExpertRepository table,
            EvaluationRepository evaluations,
            SelfReports reports,
            TieRepository ties,
            ExpertFields fields,
            WeakSubjects subjects,
            Pairings pairings,
            Programmes programmes,
            Directory directory,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.evaluations = evaluations;
        this.reports = reports;
        this.ties = ties;
        this.fields = fields;
        this.subjects = subjects;
        this.pairings = pairings;
        this.programmes = programmes;
        this.directory = directory;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those who may be named and are not yet, whoever has least to do first, the pairing's weak subjects considered. */
    @Transactional(readOnly = true)
    public List<Candidate> proposed(Evaluation one) {
        Set<String> named = table.of(one.id()).stream().map(Expert::account).collect(Collectors.toSet());
        Set<String> tied = tied(one);
        Map<String, ExpertRepository.Load> loads = table.loads();
        Map<String, List<String>> known = fields.byAccount();
        Map<String, Integer> weak = subjects.of(pairings.get(one.pairingId()), one.key());
        return directory.peopleAs(Role.EXPERT).stream()
                .filter(person -> !named.contains(person.account()) && !tied.contains(person.account()))
                .map(person -> candidate(
                        person,
                        loads.getOrDefault(person.account(), NO_LOAD),
                        known.getOrDefault(person.account(), List.of()),
                        weak))
                .sorted(Candidate.ORDER)
                .toList();
    }

    private static Candidate candidate(
            Person person, ExpertRepository.Load load, List<String> fields, Map<String, Integer> weak) {
        Map<String, Integer> behind = new TreeMap<>(weak);
        behind.keySet().retainAll(fields);
        return new Candidate(person.account(), person.name(), load.open(), load.all(), fields, behind);
    }

    /** Names of the experts who must not judge it, for a tie to one of the schools or their partners. */
    @Transactional(readOnly = true)
    public List<String> excluded(Evaluation one) {
        Set<String> tied = tied(one);
        return directory.peopleAs(Role.EXPERT).stream()
                .filter(person -> tied.contains(person.account()))
                .map(Person::name)
                .toList();
    }

    /** Whether the account has a tie to a school of the evaluation, or to a partner of one. */
    @Transactional(readOnly = true)
    public boolean isTied(Evaluation one, String account) {
        return tied(one).contains(account);
    }

    private Set<String> tied(Evaluation one) {
        return ReadOnce.of("tied", one.id(), () -> readTied(one));
    }

    private Set<String> readTied(Evaluation one) {
        Pairing pairing = pairings.get(one.pairingId());
        List<Pairing> others = new ArrayList<>(pairings.ofSchool(pairing.supportingSchool()));
        others.addAll(pairings.ofSchool(pairing.recipientSchool()));
        Set<String> around = Conflicts.around(pairing, others);
        return ties.all().entrySet().stream()
                .filter(tie -> tie.getValue().stream().anyMatch(around::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** How many sheets the programme wants. */
    @Transactional(readOnly = true)
    public int needed(Evaluation one) {
        String programme = pairings.get(one.pairingId()).programme();
        return programmes.in(programme, one.key().year()).limit(LimitKey.EVALUATION_EXPERTS);
    }

    /** All who were named, in that order. */
    @Transactional(readOnly = true)
    public List<Expert> of(long evaluation) {
        return table.of(evaluation);
    }

    /** The section names who scores, at first or in addition. */
    public void name(Evaluation one, List<String> accounts, String note, String actor) {
        evaluations.lock(one.id());
        accounts.forEach(account -> table.insert(one.id(), account, actor, clock.instant()));
        String names = accounts.stream().map(directory::personName).collect(Collectors.joining("、"));
        trail.add(one.pairingId(), actor, Act.NAMED, "《" + one.key().label() + "评估专家》", note, names);
        if (one.state() == EvaluationState.REPORTING) {
            reports.scoringBegins(one.id());
        }
    }

    /** There is nobody to ask: what was scored has to do. */
    public void goWithout(Evaluation one, String reason, String actor) {
        trail.add(one.pairingId(), actor, Act.DECIDED, "《" + one.key().label() + "评估专家》", reason, "按已有评分办理");
    }
}
