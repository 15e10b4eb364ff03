package cn.xieshou.portal;

import java.time.Instant;

/**
 * Something that I typed and have not submitted.
 *
 * @param mine whether I can go on with it; otherwise it can only be copied from
 * @param standing what became of the step if not: «已由第八中学校长 王某办理»
 */
record KeptDraft(
        String taskId,
        Instant savedAt,
        Matters.Matter matter,
        String step,
        String process,
        boolean mine,
        String standing) {}
