package cn.xieshou.pairing;

import cn.xieshou.register.Filter;

/** Narrows the register of pairings down by what a feature knows of them: one bean for each way, offered where a link asks for it. */
public interface FiltersPairings {

    /** Over the pairing «p»; offers nothing by itself. */
    Filter filter();
}
