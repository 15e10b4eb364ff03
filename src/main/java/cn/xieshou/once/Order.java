package cn.xieshou.once;

/**
 * The order of page actions: the machine's milliseconds. The product's clock may stand still or be set back, in tests and
 * in the rehearsal; what came first does not change with it.
 */
final class Order {

    private Order() {}

    static long now() {
        return System.currentTimeMillis();
    }
}
