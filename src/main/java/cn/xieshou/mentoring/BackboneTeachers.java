package cn.xieshou.mentoring;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingLocks;
import cn.xieshou.quota.QuotaSource;
import cn.xieshou.workflow.FormRefused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who became a backbone teacher at a recipient school while the pairing ran, each with the proof. */
@Service
@Transactional
public class BackboneTeachers {

    private static final String SUBJECT = "《新增骨干教师》";

    private final BackboneRepository table;
    private final BackboneReading reading;
    private final PairingLocks locks;
    private final BackboneFiles files;
    private final Trail trail;
    private final Clock clock;

    BackboneTeachers(
            BackboneRepository table,
            BackboneReading reading,
            PairingLocks locks,
            BackboneFiles files,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.reading = reading;
        this.locks = locks;
        this.files = files;
        this.trail = trail;
        this.clock = clock;
    }

    /** All of a pairing, the newest first, those that were struck out too. */
    @Transactional(readOnly = true)
    public List<NewBackbone> of(String pairingId) {
        return table.of(pairingId);
    }

    @Transactional(readOnly = true)
    public Optional<NewBackbone> find(long id) {
        return table.find(id);
    }

    /**
     * Records a teacher of the recipient school.
     *
     * @param key under which {@code actor} has attached the proof
     * @throws FormRefused at the field that is wrong, or if there is no proof
     */
    public void record(String pairingId, TypedBackbone typed, String key, String actor) {
        Pairing pairing = locks.lock(pairingId);
        boolean proved = !files.drafts(key, actor).isEmpty();
        NewBackbone one = reading.read(pairing, typed, table.of(pairingId), proved, key, actor);
        table.insert(one);
        files.submit(pairingId, key, actor);
        trail.add(pairingId, actor, Act.RECORDED, SUBJECT, null, one.title());
    }

    /**
     * It does not count any more; it stays readable with the reason.
     *
     * @throws FormRefused if that has been said already
     */
    public void strike(NewBackbone one, String reason, String actor) {
        locks.lock(one.pairingId());
        if (!table.find(one.id()).filter(NewBackbone::counts).isPresent()) {
            throw new FormRefused("", "不予计入", "这名教师已经不计入，请刷新页面查看");
        }
        table.strike(one.id(), actor, clock.instant(), reason);
        trail.add(one.pairingId(), actor, Act.DECIDED, SUBJECT, reason, one.title() + "不予计入");
    }

    /** «语文1名、数学0名，还缺：数学» */
    QuotaSource.Answer answer(String pairingId, int least) {
        Map<String, Integer> counted = table.bySubject(pairingId);
        String path = "/backbone/" + pairingId;
        if (counted.isEmpty()) {
            return new QuotaSource.Answer(Demand.BACKBONE, false, "还没有登记", path);
        }
        List<String> subjects =
                counted.keySet().stream().sorted(BackboneReading.BY_SUBJECT).toList();
        String words = subjects.stream()
                .map(subject -> subject + counted.getOrDefault(subject, 0) + "名")
                .collect(Collectors.joining("、"));
        String missing = subjects.stream()
                .filter(subject -> counted.getOrDefault(subject, 0) < least)
                .collect(Collectors.joining("、"));
        return new QuotaSource.Answer(
                Demand.BACKBONE, missing.isEmpty(), words + (missing.isEmpty() ? "" : "，还缺：" + missing), path);
    }
}
