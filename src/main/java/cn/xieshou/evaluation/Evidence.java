package cn.xieshou.evaluation;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.files.EntryFiles;
import cn.xieshou.files.FileOwner;
import cn.xieshou.files.StoredFile;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.Side;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files with which a school shows what an expert looks at, beside each criterion, until the experts begin (R-EVA-1). */
@Service
@Transactional
public class Evidence {

    private static final int MOST = 500;
    private static final String STEP = "评估佐证材料";
    private static final Pattern MATTER = Pattern.compile("evaluation-(\\d{1,18})");
    private static final Set<Role> WRITERS = EnumSet.of(Role.PRINCIPAL, Role.LIAISON);
    private static final Set<EvaluationState> OPEN = EnumSet.of(EvaluationState.OPEN, EvaluationState.REPORTING);

    private final TaskFiles files;
    private final EntryFiles entries;
    private final ScoringSheets scoring;
    private final Pairings pairings;
    private final Directory directory;

    Evidence(TaskFiles files, EntryFiles entries, ScoringSheets scoring, Pairings pairings, Directory directory) {
        this.files = files;
        this.entries = entries;
        this.scoring = scoring;
        this.pairings = pairings;
        this.directory = directory;
    }

    /** Number of the evaluation whose files are kept under that key; empty if the key is of something else. */
    public static OptionalLong evaluation(String matterKey) {
        Matcher matcher = MATTER.matcher(matterKey);
        return matcher.matches() ? OptionalLong.of(AddressNumber.key(matcher.group(1))) : OptionalLong.empty();
    }

    /** Those of both schools, by the number of the criterion; the caller has checked that they may be seen. */
    @Transactional(readOnly = true)
    public Map<Long, List<StoredFile>> of(Evaluation one) {
        Map<Long, List<StoredFile>> found = new HashMap<>();
        List<StoredFile> all = files.ofMatter(matter(one), MOST);
        for (Criterion criterion : scoring.get(one.sheet()).criteria()) {
            List<StoredFile> own = all.stream()
                    .filter(file -> Arrays.stream(Side.values())
                            .anyMatch(side -> file.taskId().equals(key(one, side, criterion))))
                    .toList();
            found.put(criterion.id(), own);
        }
        return found;
    }

    /** The side for whose school the account may attach something now; empty if for none. */
    @Transactional(readOnly = true)
    public Optional<Side> side(Evaluation one, String account) {
        Pairing pairing = pairings.get(one.pairingId());
        return directory
                .person(account)
                .filter(person -> OPEN.contains(one.state()) && WRITERS.contains(person.role()))
                .map(Person::school)
                .flatMap(school -> Arrays.stream(Side.values())
                        .filter(side -> pairing.school(side).equals(school))
                        .findFirst());
    }

    /** The criterion at that place of the evaluation's sheet. */
    @Transactional(readOnly = true)
    public Optional<Criterion> criterion(Evaluation one, String place) {
        return scoring.get(one.sheet()).criteria().stream()
                .filter(criterion -> String.valueOf(criterion.place()).equals(place))
                .findFirst();
    }

    /** What is attached for a criterion by one school. */
    public FileOwner owner(Evaluation one, Side side, Criterion criterion) {
        String key = key(one, side, criterion);
        return new FileOwner(matter(one), key, key, STEP + "·" + criterion.name());
    }

    /** What was just attached is read from now on. */
    public int keep(FileOwner owner, String actor) {
        return entries.submit(owner, actor).size();
    }

    /** False if it is not one of that school's. */
    public boolean remove(Evaluation one, Side side, String file) {
        Optional<String> key = files.ofMatter(matter(one), MOST).stream()
                .filter(kept -> kept.id().equals(file))
                .map(StoredFile::taskId)
                .filter(task -> task.startsWith(prefix(one, side)))
                .findFirst();
        key.ifPresent(task -> entries.drop(task, file));
        return key.isPresent();
    }

    /** The key under which its files are kept. */
    public static String matter(Evaluation one) {
        return "evaluation-" + one.id();
    }

    private static String key(Evaluation one, Side side, Criterion criterion) {
        return prefix(one, side) + criterion.place();
    }

    private static String prefix(Evaluation one, Side side) {
        return "evidence-" + one.id() + "-" + side.name() + "-";
    }
}
