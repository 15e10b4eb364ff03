package cn.xieshou.matter;

import cn.xieshou.notice.MatterTitle;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** A kind of matter of the tests: seen by the two schools hands-a and hands-b. */
@Component
class SampleMatter implements MatterTitle, MatterAccess, OpinionsByMail, Withdrawable {

    static final String KEY = "T-HANDS-";

    final Set<String> withdrawable = new HashSet<>();

    /** Whether a reviewer acts in the moment in which something is taken back. */
    boolean overtaken;

    @Override
    public Optional<String> title(String businessKey) {
        return businessKey.startsWith(KEY) ? Optional.of("一中—二中（示例）") : Optional.empty();
    }

    @Override
    public Optional<String> path(String businessKey) {
        return businessKey.startsWith(KEY) ? Optional.of("/matters/" + businessKey) : Optional.empty();
    }

    @Override
    public boolean maySee(String account, String businessKey) {
        return businessKey.startsWith(KEY) && (account.startsWith("hands-a.") || account.startsWith("hands-b."));
    }

    @Override
    public Set<String> audience(String businessKey) {
        return businessKey.startsWith(KEY)
                ? Set.of("principal-hands-a", "liaison-hands-a", "principal-hands-b", "office")
                : Set.of();
    }

    @Override
    public String processKey() {
        return "sampleApproval";
    }

    @Override
    public List<Submission> submitted(String businessKey, String account) {
        return businessKey.startsWith(KEY) && account.equals("hands-a.liaison") && withdrawable.contains(businessKey)
                ? List.of(new Submission("《示例协议》", () -> takeBack(businessKey)))
                : List.of();
    }

    private void takeBack(String businessKey) {
        if (overtaken) {
            throw new OptimisticLockingFailureException("the reviewer was faster");
        }
        withdrawable.remove(businessKey);
    }
}
