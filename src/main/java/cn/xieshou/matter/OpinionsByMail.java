package cn.xieshou.matter;

/**
 * Says of a process that the words of a return may stand in a mail: they are about a text, not about named people. One bean for each
 * such process; of every other process nothing goes into a mail.
 */
public interface OpinionsByMail {

    String processKey();
}
