package cn.xieshou.workflow.insight;

import org.jspecify.annotations.Nullable;

/**
 * A task that waits or has ended, as {@link TaskRows} reads it.
 *
 * @param definitionId the version of the process that it ran on
 * @param taskKey the element id in the model
 * @param businessKey the pairing's or matching round's id, empty if it has none
 * @param open whether it waits
 * @param completed whether somebody did it, of what has ended
 * @param holder in whose hands it is or was last, null if in nobody's
 * @param mayTake whether it waits in nobody's hands and the reader is among those who may take it
 */
public record KnownTask(
        String name,
        String processName,
        String definitionId,
        String taskKey,
        String businessKey,
        boolean open,
        boolean completed,
        @Nullable String holder,
        boolean mayTake) {

    /** Whether {@code account}, the reader, may fill in its form now. */
    public boolean isFor(String account) {
        return open && (account.equals(holder) || mayTake);
    }
}
