package cn.xieshou.notice;

import java.util.Optional;

/** What people call the matters of one kind; one bean per feature that hands out business keys. */
public interface MatterTitle {

    /** «一中—二中高中部（理科）», empty if {@code businessKey} is of another kind. Holds no personal data: it goes into mails. */
    Optional<String> title(String businessKey);

    /** Address of the matter's page inside the application, {@code /pairings/P-2026-001}; empty as above. */
    Optional<String> path(String businessKey);
}
