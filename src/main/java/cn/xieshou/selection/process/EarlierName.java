package cn.xieshou.selection.process;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** Cases that stay in a model of an earlier version go on calling {@link SelectionSteps} by the name that it had then. */
@Component
class EarlierName implements BeanFactoryPostProcessor {

    static final String NAME = "selectionDesk";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        beans.registerAlias("selectionSteps", NAME);
    }
}
