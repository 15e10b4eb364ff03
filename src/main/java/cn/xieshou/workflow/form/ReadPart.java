package cn.xieshou.workflow.form;

import cn.xieshou.workflow.ReadableText;

/**
 * Something that is read and judged on a form, as it stood there: what is compared when it comes back after a return.
 *
 * @param key of the field that holds it
 * @param label what the form calls it, empty where it stands beside the form's fields
 */
public record ReadPart(String key, String label, ReadableText text) {

    /** Whether both are the same thing to read; what a later step calls otherwise has more in it. */
    boolean isTheSame(ReadPart other) {
        return key.equals(other.key) && (label.equals(other.label) || label.isEmpty() || other.label.isEmpty());
    }
}
