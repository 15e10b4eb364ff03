package cn.xieshou.shelf;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.files.FileFetched;
import cn.xieshou.files.StoredFile;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who fetched what of the shelf; what a school fetches of its own is not counted. */
@Service
@Transactional
public class Fetches implements FileFetched {

    private final FetchRepository table;
    private final ShelfAccess access;
    private final MaterialRepository materials;
    private final Directory directory;
    private final Clock clock;

    Fetches(FetchRepository table, ShelfAccess access, MaterialRepository materials, Directory directory, Clock clock) {
        this.table = table;
        this.access = access;
        this.materials = materials;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * One time that somebody fetched a file.
     *
     * @param whence the name of their school, or the bureau
     */
    public record Fetch(Instant fetchedAt, String fileName, String who, String whence) {}

    @Override
    public void fetched(StoredFile file, String account) {
        if (file.submittedAt() == null || !ShelfFiles.isKey(file.matterKey())) {
            return;
        }
        @Nullable String school = directory.person(account).map(Person::school).orElse(null);
        materials
                .byFiles(file.matterKey(), access.visibleTo(account))
                .filter(one -> !one.school().equals(school))
                .ifPresent(one -> table.insert(one.id(), file.name(), account, school, clock.instant()));
    }

    /** How often each was fetched; what never was is left out. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> counts(Collection<Long> materials) {
        return table.counts(materials);
    }

    /** The newest, at most {@code most}; the caller has checked who asks. */
    @Transactional(readOnly = true)
    public List<Fetch> of(Material material, int most) {
        return table.of(material.id(), most);
    }
}
