import '@go-cua/client/styles.css';
import urql from '@urql/vue';
import { createApp, watch } from 'vue';
import App from './App.vue';
import { client } from './graphql';
import { locale } from './locales';
import { look } from './look';
import './print.css';
import { printsLight } from './print';
import { router } from './router';

watch(
  () => look.chosen.lang,
  (lang) => void locale.setLang(lang),
  { immediate: true },
);
printsLight();
createApp(App).use(locale).use(urql, client).use(router).mount('#app');
