package cn.xieshou.quota;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far a pairing is with what is wanted of one measure, in one subject where it is counted by subject. */
public record Standing(Need need, QuotaCount count) {

    private static final int WHOLE = 100;

    /** «语文说课»; «说课» where it is not counted by subject or none was begun. */
    public String label() {
        return count.subject() + need.label();
    }

    public int amount() {
        return count.amount();
    }

    public boolean met() {
        return missing() == 0;
    }

    /** How many are missing now. */
    public int missing() {
        return Math.max(0, need.least() - count.amount());
    }

    /** How many are more than the programme has in mind: no gap, but worth to know. */
    public int over() {
        Integer most = need.most();
        return most == null ? 0 : Math.max(0, count.amount() - most);
    }

    /** How long its bar is. */
    public int percent() {
        return Math.min(WHOLE, count.amount() * WHOLE / need.least());
    }

    /** «还差2次», «已达到», «已达到，比上限多1名» */
    public String state() {
        if (!met()) {
            return "还差" + missing() + need.unit();
        }
        return "已达到" + (over() == 0 ? "" : "，比上限多" + over() + need.unit());
    }

    /** «1条待对方核对，2条对方有异议»: what does not count, empty if nothing. */
    public String notCounted() {
        return Stream.of(
                        part(count.waiting(), "条待对方核对"),
                        part(count.disputed(), "条对方有异议"),
                        part(count.seen(), "条对方逾期未核对"),
                        part(count.unfit(), "条不合计入条件"))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("，"));
    }

    private static String part(int number, String words) {
        return number == 0 ? "" : number + words;
    }
}
