package cn.xieshou.files;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of entries that belong to no pairing and keep a history of their own: bound without a line in a trail, and taken away again. */
@Service
@Transactional
public class EntryFiles {

    private final FileRepository files;
    private final FileRemoval removal;
    private final Clock clock;

    EntryFiles(FileRepository files, FileRemoval removal, Clock clock) {
        this.files = files;
        this.removal = removal;
        this.clock = clock;
    }

    /** What {@code account} has attached to an entry and not submitted. */
    @Transactional(readOnly = true)
    public List<StoredFile> drafts(String key, String account) {
        return files.drafts(key, account);
    }

    /** What was submitted to an entry, by name; the caller has checked that it may be seen. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(String key) {
        return files.ofTask(key).stream()
                .sorted(Comparator.comparing(StoredFile::name))
                .toList();
    }

    /** Binds what the actor has attached to the entry; that is returned. */
    public List<StoredFile> submit(FileOwner owner, String actor) {
        List<StoredFile> attached = files.drafts(owner.key(), actor);
        files.submit(owner.key(), actor, clock.instant());
        return attached;
    }

    /** What was attached under one key and not submitted goes on under another. */
    public void move(String from, String to, String account) {
        files.moveDrafts(from, to, account);
    }

    /** Takes a submitted file of an entry away for good. */
    public void drop(String key, String id) {
        removal.submitted(id, key);
    }
}
