package cn.xieshou.roster;

import cn.xieshou.directory.DirectoryAccess;
import cn.xieshou.longwork.LongWork;
import cn.xieshou.longwork.Progress;
import cn.xieshou.longwork.WorkOutcome;

/** What is done to the registers as long work, one at a time; the subject is the import's id. */
abstract class RosterWork implements LongWork {

    private final RosterImport imports;
    private final DirectoryAccess access;

    RosterWork(RosterImport imports, DirectoryAccess access) {
        this.imports = imports;
        this.access = access;
    }

    /** «名册导入» */
    abstract String what();

    abstract WorkOutcome run(long id, String account, Progress progress);

    @Override
    public final String title(String subject) {
        return what()
                + imports.find(Long.parseLong(subject))
                        .map(staged -> "：" + staged.fileName())
                        .orElse("");
    }

    @Override
    public String exclusiveKey() {
        return RosterSteps.EXCLUSIVE;
    }

    @Override
    public final boolean maySee(String account, String subject) {
        return access.managesRoster(account);
    }

    /** Whoever asked must still keep the roster when the work begins. */
    @Override
    public final WorkOutcome run(String subject, String account, Progress progress) {
        return access.managesRoster(account)
                ? run(Long.parseLong(subject), account, progress)
                : new WorkOutcome.Refused("确认的人已不再维护名册，没有写入");
    }
}
