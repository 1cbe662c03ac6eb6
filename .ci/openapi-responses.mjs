// What the simulator responds, against the schemas of the document it serves. Takes its address, the document and the folder of the npm
// packages; the token is in THREADS_ACCESS_TOKEN. Every call that reads is made with all fields that can be asked for.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const [address, file, npm] = process.argv.slice(2);
const Ajv = createRequire(`${npm}/`)('ajv/dist/2020').default;
const document = JSON.parse(readFileSync(file, 'utf8'));
const headers = { Authorization: `Bearer ${process.env.THREADS_ACCESS_TOKEN}` };
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(document, 'document');

const get = async path => {
  const response = await fetch(address + path, { headers });
  return { status: response.status, body: await response.json() };
};
const { body: posts } = await get('/v1.0/me/threads?limit=1');
const ids = { user_id: 'me', media_id: posts.data[0].id };
const pointer = text => text.replaceAll('~', '~0').replaceAll('/', '~1');
const errors = [];
let checked = 0;

for (const [path, { get: operation }] of Object.entries(document.paths)) {
  if (!operation?.security.some(way => way.bearer)) {
    continue;
  }

  const query = new URLSearchParams();
  let isPossible = true;
  for (const parameter of operation.parameters.filter(parameter => parameter.in === 'query')) {
    const [mask] = parameter['x-threads-mask'] ?? [];
    const value = mask?.fields ?? parameter.schema.const ?? parameter['x-threads-send'] ?? parameter.example;
    if (mask || parameter.required) {
      isPossible &&= value !== undefined;
      query.set(parameter.name, value);
    }
  }

  const filled = path.replaceAll(/\{([^}]*)\}/g, (_, name) => ids[name]);
  if (!isPossible || filled.includes('undefined')) {
    continue;
  }

  const { status, body } = await get(`${filled}?${query}`);
  const reference = operation['x-threads-operations']?.[0].schema
    ?? `#/paths/${pointer(path)}/get/responses/200/content/application~1json/schema`;
  const validate = ajv.compile({ $ref: status === 200 ? `document${encodeURI(reference)}` : 'document#/components/schemas/ErrorResponse' });
  if (!validate(body)) {
    errors.push(...validate.errors.map(error => `${operation.operationId}: ${error.instancePath} ${error.message}`));
  }

  checked += status === 200 ? 1 : 0;
  console.log(`  ${status} ${operation.operationId}`);
}

if (errors.length > 0 || checked < 10) {
  console.error([`${checked} responses were checked; at least 10 are expected.`, ...new Set(errors)].join('\n'));
  process.exit(1);
}

console.log(`${checked} responses of the simulator are as the document says.`);
