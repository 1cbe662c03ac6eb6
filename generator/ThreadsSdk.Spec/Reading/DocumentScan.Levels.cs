using System;
using System.Collections.Generic;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ThreadsSdk.Spec.Reading;

/// <content>What has begun and not ended.</content>
internal sealed partial class DocumentScan
{
    /// <summary>A list or map that has begun and not ended.</summary>
    private sealed class Level(NodeEvent node, bool isMap, bool isFlow)
    {
        public NodeEvent Node { get; } = node;

        public bool IsMap { get; } = isMap;

        public bool IsFlow { get; } = isFlow;

        public Mark Start => Node.Start;

        public Dictionary<string, Entry> Entries { get; } = new(StringComparer.Ordinal);

        public bool IsAtKey { get; set; } = true;

        /// <summary>Gets or sets where the last thing ends that stands here; 0 before the first.</summary>
        public int LastEnd { get; set; }

        /// <summary>Gets or sets the entry that has begun and not ended.</summary>
        public Entry? Current { get; set; }
    }

    /// <summary>A key of a map and its value.</summary>
    private sealed class Entry(Scalar key)
    {
        public Scalar Key { get; } = key;

        public int End { get; set; }

        public bool IsMap { get; set; }

        public long Length => End - Key.Start.Index;
    }
}
