package cn.xieshou.files;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files that have arrived and are taken, as far as there is room for them. */
@Component
class NewFiles {

    private final FileRepository files;
    private final ContentRepository contents;
    private final Directory directory;
    private final Clock clock;

    NewFiles(FileRepository files, ContentRepository contents, Directory directory, Clock clock) {
        this.files = files;
        this.contents = contents;
        this.directory = directory;
        this.clock = clock;
    }

    /** @return why it is not kept, in Chinese; empty if it is there now */
    @Transactional(rollbackFor = IOException.class)
    public String keep(FileOwner owner, String account, Prepared prepared) throws IOException {
        List<StoredFile> there = files.drafts(owner.key(), account);
        if (there.stream().anyMatch(file -> isSame(file, prepared))) {
            return "";
        }
        String refusal = tooMuch(owner, there, prepared, account);
        if (refusal.isEmpty()) {
            insert(owner, account, prepared);
        }
        return refusal;
    }

    private static boolean isSame(StoredFile file, Prepared other) {
        return file.checksum().equals(other.checksum()) && file.name().equals(other.name());
    }

    private String tooMuch(FileOwner owner, List<StoredFile> there, Prepared more, String account) {
        long size = there.stream().mapToLong(StoredFile::size).sum() + more.size();
        if (there.size() >= Limits.FILES) {
            return "一次最多附" + Limits.FILES + "个文件，请先删除不需要的";
        }
        if (size > Limits.SUBMISSION) {
            return "一次附上的文件合计不能超过100兆字节，请压缩或者删除不需要的";
        }
        if (size > owner.room()) {
            return "空间不够了，请先删除不再需要的";
        }
        return files.draftSize(account) + more.size() > Limits.UNSUBMITTED
                ? "您还没有提交的附件已有300兆字节，请先提交，或者在首页的草稿里删除不需要的"
                : "";
    }

    private void insert(FileOwner owner, String account, Prepared prepared) throws IOException {
        StoredFile file = new StoredFile(
                UUID.randomUUID().toString(),
                owner.matterKey(),
                owner.caseId(),
                owner.key(),
                owner.step(),
                account,
                title(account),
                clock.instant(),
                null,
                prepared.name(),
                prepared.kind(),
                prepared.size(),
                prepared.checksum(),
                prepared.preview().isPresent(),
                false);
        Optional<String> held = contents.held(prepared.checksum(), prepared.size());
        files.insert(file, held.orElse(file.id()));
        if (held.isEmpty()) {
            contents.insert(file.id(), prepared.content());
        }
        prepared.preview().ifPresent(picture -> contents.insertPreview(file.id(), picture));
    }

    /** «八中校长 王某», as now: whoever moves later did it in this place. */
    private String title(String account) {
        return directory
                .person(account)
                .map(person -> Person.titled(
                        (person.school() == null ? "" : directory.schoolName(person.school()))
                                + person.role().label(),
                        person.name()))
                .orElse(account);
    }
}
