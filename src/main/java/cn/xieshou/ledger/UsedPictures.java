package cn.xieshou.ledger;

import cn.xieshou.files.SameContent;
import cn.xieshou.files.StoredFile;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.ledger.ActivityFlag.Kind;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Pictures that prove two activities: told by their checksums, across pairings too, but nothing of another pairing is told. */
@Component
class UsedPictures {

    private final FlagRepository table;
    private final ActivityTypes types;
    private final TaskFiles files;
    private final SameContent same;

    UsedPictures(FlagRepository table, ActivityTypes types, TaskFiles files, SameContent same) {
        this.table = table;
        this.types = types;
        this.files = files;
        this.same = same;
    }

    /** Of recorded activities of one pairing; who has none is left out. */
    Map<Long, List<ActivityFlag>> of(Collection<Activity> activities) {
        Map<String, List<StoredFile>> byKey =
                files.ofCases(activities.stream().map(Activity::filesKey).toList()).stream()
                        .collect(Collectors.groupingBy(StoredFile::processInstanceId));
        Uses uses = uses(byKey.values().stream().flatMap(List::stream).toList());
        return activities.stream()
                .filter(one -> byKey.containsKey(one.filesKey()))
                .collect(Collectors.toMap(
                        Activity::id,
                        one -> flags(
                                one.pairingId(), one.filesKey(), byKey.getOrDefault(one.filesKey(), List.of()), uses)));
    }

    /** Of what {@code actor} has attached under a key and not recorded yet. */
    List<ActivityFlag> of(String pairingId, String filesKey, String actor) {
        List<StoredFile> attached = files.drafts(filesKey, actor);
        return flags(pairingId, filesKey, attached, uses(attached));
    }

    private record Uses(List<StoredFile> files, Map<String, Activity> activities) {}

    private Uses uses(List<StoredFile> of) {
        List<StoredFile> found = same.of(of.stream()
                .filter(file -> file.kind().isPicture())
                .map(StoredFile::checksum)
                .collect(Collectors.toSet()));
        Set<String> keys = found.stream().map(StoredFile::processInstanceId).collect(Collectors.toSet());
        return new Uses(
                found, table.keeping(keys).stream().collect(Collectors.toMap(Activity::filesKey, Function.identity())));
    }

    private List<ActivityFlag> flags(String pairingId, String filesKey, List<StoredFile> of, Uses uses) {
        Set<String> told = new LinkedHashSet<>();
        for (StoredFile file : of) {
            uses.files().stream()
                    .filter(other -> other.checksum().equals(file.checksum()))
                    .map(StoredFile::processInstanceId)
                    .filter(key -> !key.equals(filesKey))
                    .map(uses.activities()::get)
                    .filter(Objects::nonNull)
                    .map(other -> "“" + file.name() + "”" + usedFor(pairingId, other))
                    .forEach(told::add);
        }
        return told.stream()
                .map(reason -> new ActivityFlag(Kind.SAME_PICTURE, reason))
                .toList();
    }

    private String usedFor(String pairingId, Activity other) {
        return other.pairingId().equals(pairingId)
                ? "已经附在" + Wording.called(other.heldOn(), types.name(other.type()), other.topic()) + "里"
                : "已经附在另一对结对的活动里";
    }
}
