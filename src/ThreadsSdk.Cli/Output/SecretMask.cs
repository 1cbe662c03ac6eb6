using System.Text.Json;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.Cli.Output;

/// <summary>Masks the secrets in JSON: links of Meta's carry the token of who asked.</summary>
internal static class SecretMask
{
    /// <summary>Writes JSON again, without the secrets in it.</summary>
    public static void Copy(ReadOnlySpan<byte> json, Utf8JsonWriter writer)
    {
        var names = new Stack<string>();
        var name = "";
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    names.Push(name);
                    writer.WriteStartObject();
                    break;
                case JsonTokenType.StartArray:
                    names.Push(name);
                    writer.WriteStartArray();
                    break;
                case JsonTokenType.EndObject:
                    name = names.Pop();
                    writer.WriteEndObject();
                    break;
                case JsonTokenType.EndArray:
                    name = names.Pop();
                    writer.WriteEndArray();
                    break;
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    writer.WritePropertyName(ThreadsSecrets.Redact(name));
                    break;
                case JsonTokenType.String:
                    writer.WriteStringValue(Masked(name, reader.GetString()!));
                    break;
                default:
                    writer.WriteRawValue(reader.ValueSpan);
                    break;
            }
        }
    }

    private static string Masked(string name, string value) =>
        value.Length > 0 && ThreadsSecrets.IsSecret(name) ? ThreadsSecrets.Mask : ThreadsSecrets.Redact(value);
}
