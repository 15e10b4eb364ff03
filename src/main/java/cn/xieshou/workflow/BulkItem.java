package cn.xieshou.workflow;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of many to decide.
 *
 * @param proof what shows that the decision is about the text of this moment
 * @param sender account of who sent it, null if nobody did
 * @param received when it came, null if that is not known
 * @param findings what is unusual about it, a sentence each
 */
public record BulkItem(
        String taskId,
        String proof,
        @Nullable String sender,
        @Nullable LocalDate received,
        List<String> findings) {}
