package cn.xieshou.files;

import cn.xieshou.matter.MatterAccess;
import cn.xieshou.shared.NotThere;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** Files for those who may see them: submitted ones for whoever may see the matter, others for their uploader. */
@Service
public class FileReading {

    private final FileRepository files;
    private final ContentRepository contents;
    private final List<MatterAccess> matters;
    private final List<FileFetched> watching;

    FileReading(
            FileRepository files, ContentRepository contents, List<MatterAccess> matters, List<FileFetched> watching) {
        this.files = files;
        this.contents = contents;
        this.matters = matters;
        this.watching = watching;
    }

    /** @throws NotThere if there is none, or none for {@code account} */
    public StoredFile find(String id, String account) {
        return files.find(id).filter(file -> maySee(file, account)).orElseThrow(NotThere::new);
    }

    /** The same for whoever takes it out now, which is told to those who count it. */
    public StoredFile fetch(String id, String account) {
        StoredFile file = find(id, account);
        watching.forEach(one -> one.fetched(file, account));
        return file;
    }

    /** What was submitted in a matter until then, the oldest first; nothing for whoever may not see the matter. */
    public List<StoredFile> ofMatter(String matterKey, Instant until, String account) {
        return seesMatter(matterKey, account) ? files.ofMatterUntil(matterKey, until) : List.of();
    }

    /** The same of several, in one statement; the caller has made sure that the reader may see them. */
    public List<StoredFile> ofVisible(Collection<String> matterKeys, Instant until) {
        return matterKeys.isEmpty() ? List.of() : files.ofMattersUntil(matterKeys, until);
    }

    private boolean maySee(StoredFile file, String account) {
        return file.uploader().equals(account)
                ? file.submittedAt() == null || seesMatter(file.matterKey(), account)
                : file.submittedAt() != null && seesMatter(file.matterKey(), account);
    }

    private boolean seesMatter(String matterKey, String account) {
        return matters.stream().anyMatch(kind -> kind.maySee(account, matterKey));
    }

    /** A small picture of it. */
    public byte[] preview(StoredFile file) {
        return contents.preview(file.id()).orElseThrow(NotThere::new);
    }

    public void write(StoredFile file, OutputStream out) throws IOException {
        contents.write(file, out);
    }
}
