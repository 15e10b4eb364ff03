package cn.xieshou.ledger;

/**
 * An activity where its kind is said in words.
 *
 * @param type «备课组教研»
 */
public record NamedActivity(Activity activity, String type) {}
