package cn.xieshou.workflow.gate;

import cn.xieshou.workflow.FormRefused;
import cn.xieshou.workflow.TaskParty;

/** Knows who acts for a party: the directory's word, not the engine's groups nor who holds the task. */
public interface Representation {

    /**
     * Lets pass whoever may act at a task for its party.
     *
     * @param account who wants to act
     * @throws FormRefused telling in Chinese who may act instead
     */
    void requireActing(String taskId, String account, TaskParty party) throws FormRefused;

    /**
     * Lets pass whoever may be given a task of the party.
     *
     * @param account who is to hold it
     * @throws FormRefused telling in Chinese who may hold it instead
     */
    void requireHolding(String account, TaskParty party) throws FormRefused;
}
