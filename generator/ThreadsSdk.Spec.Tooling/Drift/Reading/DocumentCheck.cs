using System.Globalization;
using System.Text;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ThreadsSdk.Spec.Tooling.Drift.Reading;

/// <summary>
/// Refuses a document that is too large or too deep before anything is built of it, and one that has a name twice: readers keep one of
/// the two, and say at most which name it is.
/// </summary>
internal static class DocumentCheck
{
    public const int MostCharacters = 32 * 1024 * 1024;
    public const int DeepestNesting = 64;

    private const string SmallerStep = "Give the description of one API, and nothing that is generated around it.";
    private const string OnceStep = "Keep one of the two, and compare again.";

    /// <returns>The names at the top; null when it is no object.</returns>
    /// <exception cref="SpecToolingException">It is too large, too deep, or has a name twice.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static IReadOnlyList<string>? CheckJson(string path, string text)
    {
        CheckSize(path, text);
        var bytes = Encoding.UTF8.GetBytes(text);
        Utf8JsonReader reader = new(bytes, new JsonReaderOptions { MaxDepth = DeepestNesting });
        Stack<HashSet<string>> names = new();
        List<string>? top = null;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    top ??= reader.CurrentDepth == 0 ? [] : null;
                    names.Push(new(StringComparer.Ordinal));
                    break;
                case JsonTokenType.EndObject:
                    names.Pop();
                    break;
                case JsonTokenType.PropertyName when !names.Peek().Add(reader.GetString()!):
                    var line = bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1;
                    throw Twice(path, line, reader.GetString()!);
                case JsonTokenType.PropertyName when reader.CurrentDepth == 1:
                    top?.Add(reader.GetString()!);
                    break;
                default:
                    break;
            }
        }

        return top;
    }

    /// <returns>The names at the top; null when it is no mapping.</returns>
    /// <exception cref="SpecToolingException">It is too large, too deep, or has a name twice.</exception>
    /// <exception cref="YamlException">It is no YAML.</exception>
    public static IReadOnlyList<string>? CheckYaml(string path, string text)
    {
        CheckSize(path, text);
        Parser parser = new(new StringReader(text));
        Stack<Level> levels = new();
        List<string>? top = null;
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case MappingStart or SequenceStart when levels.Count == DeepestNesting:
                    throw new SpecToolingException(
                        $"{path}({Line(parser)}): this is nested more than {DeepestNesting} levels deep, the maximum.",
                        SmallerStep
                    );
                case MappingStart:
                    top ??= levels.Count == 0 ? [] : null;
                    Next(levels);
                    levels.Push(new Level(new(StringComparer.Ordinal)));
                    break;
                case SequenceStart:
                    Next(levels);
                    levels.Push(new Level(null));
                    break;
                case MappingEnd or SequenceEnd:
                    levels.Pop();
                    break;
                case Scalar { Value: var name } when levels.TryPeek(out var map) && map.IsAtName && name != "<<" && !map.Names!.Add(name):
                    throw Twice(path, Line(parser), name);
                case Scalar { Value: var name } when levels is { Count: 1 } && levels.Peek().IsAtName:
                    top?.Add(name);
                    Next(levels);
                    break;
                case Scalar or AnchorAlias:
                    Next(levels);
                    break;
                default:
                    break;
            }
        }

        return top;
    }

    private static void CheckSize(string path, string text)
    {
        if (text.Length > MostCharacters)
        {
            var size = (text.Length / 1024 / 1024).ToString(CultureInfo.InvariantCulture);
            throw new SpecToolingException(
                $"{path} has {size} million characters; the maximum is {MostCharacters / 1024 / 1024}.",
                SmallerStep
            );
        }
    }

    private static SpecToolingException Twice(string path, long line, string name) =>
        new($"{path}({line.ToString(CultureInfo.InvariantCulture)}): '{name}' is here for the second time.", OnceStep);

    private static long Line(Parser parser) => parser.Current!.Start.Line;

    /// <summary>In a mapping names and values take turns.</summary>
    private static void Next(Stack<Level> levels)
    {
        if (levels.TryPeek(out var level))
        {
            level.Seen++;
        }
    }

    private sealed class Level(HashSet<string>? names)
    {
        public HashSet<string>? Names { get; } = names;

        public int Seen { get; set; }

        public bool IsAtName => Names is not null && Seen % 2 == 0;
    }
}
