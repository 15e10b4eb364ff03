package cn.xieshou.files;

import cn.xieshou.matter.Act;
import cn.xieshou.matter.Trail;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.upload.VirusScan;
import cn.xieshou.workflow.TaskRef;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files of steps: first their uploader's alone, beside the draft; the matter's when the step is submitted. */
@Service
@Transactional
public class TaskFiles {

    private final FileRepository files;
    private final FileRemoval removal;
    private final NewFiles arriving;
    private final VirusScan scan;
    private final SecurityLog log;
    private final Trail trail;
    private final Clock clock;

    TaskFiles(
            FileRepository files,
            FileRemoval removal,
            NewFiles arriving,
            VirusScan scan,
            SecurityLog log,
            Trail trail,
            Clock clock) {
        this.files = files;
        this.scan = scan;
        this.log = log;
        this.removal = removal;
        this.arriving = arriving;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Keeps a file for the submission of a task or an entry; the caller has checked that it is {@code account}'s. The same file
     * once more changes nothing.
     *
     * @param name as sent
     * @return why it is not taken, in Chinese; empty if it is there now
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public String add(FileOwner owner, String account, String name, InputStreamSource source) throws IOException {
        try (Prepared prepared = Prepared.of(name, source)) {
            if (!prepared.refusal().isEmpty()) {
                return prepared.refusal();
            }
            String refusal = scan.refusal(prepared.content());
            if (!refusal.isEmpty()) {
                log.refused(SecurityKind.FILE_REFUSED, owner.step(), refusal);
                return refusal;
            }
            return arriving.keep(owner, account, prepared);
        }
    }

    /** What {@code account} has attached to a task and not submitted, in the order of upload. */
    @Transactional(readOnly = true)
    public List<StoredFile> drafts(String taskId, String account) {
        return files.drafts(taskId, account);
    }

    /** What was attached under one key and not submitted goes on under another. */
    public void move(String from, String to, String account) {
        files.moveDrafts(from, to, account);
    }

    /** Takes away one of them; nothing if it is another's, submitted or gone. */
    public void remove(String id, String taskId, String account) {
        removal.draft(id, taskId, account);
    }

    /** Somebody still works on the draft that they belong to. */
    public void keep(String taskId, String account) {
        files.keep(taskId, account, clock.instant());
    }

    /** @return whether there were any */
    public boolean drop(String taskId, String account) {
        return removal.drafts(taskId, account) > 0;
    }

    /** Everything that {@code account} has attached and not submitted. */
    public void dropAll(String account) {
        removal.drafts(account);
    }

    /** What was submitted in cases, the newest submission first; the caller has checked that they may be seen. */
    @Transactional(readOnly = true)
    public List<StoredFile> ofCases(Collection<String> processInstances) {
        return files.ofCases(processInstances);
    }

    /** What was submitted in a matter, the newest first; the caller has checked that it may be seen. */
    @Transactional(readOnly = true)
    public List<StoredFile> ofMatter(String matterKey, int most) {
        return files.ofMatter(matterKey, most);
    }

    /** How many they are. */
    @Transactional(readOnly = true)
    public int countOf(String matterKey) {
        return files.countOf(matterKey);
    }

    /** How many files were submitted in each of these matters, without those that have none. */
    @Transactional(readOnly = true)
    public Map<String, Integer> countByMatter(Collection<String> matterKeys) {
        return files.counts("matter_key", matterKeys);
    }

    /** The same by case. */
    @Transactional(readOnly = true)
    public Map<String, Integer> countByCase(Collection<String> processInstances) {
        return files.counts("process_instance_id", processInstances);
    }

    void submit(TaskRef task) {
        submit(FileOwner.of(task), task.actor());
    }

    /** Binds what the actor has attached to the submission, in its transaction, and tells it in the trail. */
    public void submit(FileOwner owner, String actor) {
        List<StoredFile> attached = files.drafts(owner.key(), actor);
        if (attached.isEmpty()) {
            return;
        }
        files.submit(owner.key(), actor, clock.instant());
        trail.add(
                owner.matterKey(),
                actor,
                Act.ATTACHED,
                owner.step(),
                null,
                attached.size() + "个附件："
                        + attached.stream().map(StoredFile::name).collect(Collectors.joining("、")));
    }
}
