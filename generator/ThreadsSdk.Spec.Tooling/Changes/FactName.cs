namespace ThreadsSdk.Spec.Tooling.Changes;

/// <summary>Holds the names of facts that decide whether code breaks.</summary>
internal static class FactName
{
    public const string CSharp = "name";
    public const string Type = "type";
    public const string Returns = "returns";
    public const string Payload = "payload";
    public const string Kind = "kind";
    public const string Unit = "unit";
    public const string Arguments = "arguments";
    public const string Options = "options";
    public const string OptionsJson = "options_json";
    public const string Required = "required";
    public const string Access = "access";
    public const string Usage = "usage";
    public const string Auth = "auth";
    public const string Scopes = "scopes";
    public const string Rules = "rules";
    public const string Fields = "fields";
    public const string EndsDay = "ends_day";
    public const string Unapproved = "unapproved";
    public const string ForbiddenCharacters = "forbidden_characters";
    public const string Least = "min";
    public const string Most = "max";
    public const string Shortest = "min_length";
    public const string Longest = "max_length";
    public const string Fewest = "min_items";
    public const string Greatest = "max_items";
}
