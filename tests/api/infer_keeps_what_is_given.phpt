--TEST--
Inference overrules nothing that the caller gave, neither null nor false
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/outcome.inc';

use function ServerPush\{links, push};

push('/a.woff2', crossorigin: false);
push('/b.woff2', type: null);
push('/c.woff2', type: 'font/x', crossorigin: 'use-credentials');
push('/d.woff2', as: 'fetch');
push('/e.css', as: 'script');
push('/f.mjs', as: 'style');
push('/g.mjs', crossorigin: null);
push('/h.json', crossorigin: 'use-credentials');
push('/i.avif', type: null);
push('/j.avif', type: 'image/webp');
push('/k.webp', 'image');
push('/l.webp', 'fetch');
push('/m.jpg', 'image');
push('/n.jpg', 'image', type: 'image/jxl', title: 'N');
push('/o.avif', 'font');
push('/p.woff2', 'image');
push('/q.wasm', crossorigin: false);
push('/r.vtt', 'track');
push('/s.avif', type: 'image/x');
print_fields(links());
?>
--EXPECT--
</a.woff2>; rel=preload; as=font; type="font/woff2"
</b.woff2>; rel=preload; as=font; crossorigin=anonymous
</c.woff2>; rel=preload; as=font; crossorigin=use-credentials; type="font/x"
</d.woff2>; rel=preload; as=fetch; crossorigin=anonymous
</e.css>; rel=preload; as=script
</f.mjs>; rel=preload; as=style
</g.mjs>; rel=preload; as=script
</h.json>; rel=preload; as=fetch; crossorigin=use-credentials
</i.avif>; rel=preload; as=image
</j.avif>; rel=preload; as=image; type="image/webp"
</k.webp>; rel=preload; as=image; type="image/webp"
</l.webp>; rel=preload; as=fetch; crossorigin=anonymous
</m.jpg>; rel=preload; as=image
</n.jpg>; rel=preload; as=image; type="image/jxl"; title="N"
</o.avif>; rel=preload; as=font; crossorigin=anonymous
</p.woff2>; rel=preload; as=image
</q.wasm>; rel=preload; as=fetch
</r.vtt>; rel=preload; as=track
</s.avif>; rel=preload; as=image; type="image/x"
