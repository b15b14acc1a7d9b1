import '@go-cua/client/styles.css';
import { createApp, watch } from 'vue';
import App from './App.vue';
import { startField } from './field';
import { locale } from './locales';
import { look } from './look';
import { router } from './router';

watch(
  () => look.chosen.lang,
  (lang) => void locale.setLang(lang),
  { immediate: true },
);
// The screens find the field at once; it fills when the phone's store is open. The store is asked for before the first
// face is drawn, which takes a slow phone longer than to bring it.
startField();
setTimeout(() => createApp(App).use(locale).use(router).mount('#app'));
