package cn.xieshou.shared;

import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A row moves on from where the domain saw it. One that stands elsewhere by now was moved by somebody faster, whatever the model
 * says: nothing of the slower one is kept.
 */
public final class Moved {

    private Moved() {}

    /**
     * What an update that names the states before it has changed.
     *
     * @param what names the row by ids, for the log
     * @throws OptimisticLockingFailureException unless it was exactly one row
     */
    public static void one(int rows, String what) {
        if (rows != 1) {
            throw new OptimisticLockingFailureException(what + ": " + rows + " rows were where they should be");
        }
    }
}
